import { flagMeaning } from './help.ts'
import { verbHelp } from './help-texts.ts'
import { inputTable, isInputName } from '../input-table.ts'
import {
  extraFlagsOf,
  flagsOf,
  isSwitch,
  secretsOf,
  setupChoices,
  type Shell,
  shells,
  type Verb,
  verbs,
} from './verbs.ts'

/** A flag for a shell. */
interface Completion {
  readonly flag: string
  readonly meaning: string
  /** What may follow: words, a file, something that nobody can guess, or nothing. */
  readonly value: readonly string[] | 'file' | 'anything' | 'none'
}

/** The script that lets a shell complete commands, flags and values of `docker-oat-login`. */
export function completionScript(shell: Shell): string {
  const flags = (verb: Verb): readonly Completion[] =>
    [...flagsOf(verb), ...extraFlagsOf(verb)].map(name => ({
      flag: `--${name}`,
      meaning: firstSentence(flagMeaning(name)),
      value: valueOf(name, verb),
    }))
  const scripts = { bash, zsh, fish }
  return scripts[shell](flags)
}

function valueOf(name: string, verb: Verb): Completion['value'] {
  if (name === 'stdin' || name === 'prompt') return secretsOf(verb)
  const words = setupChoices(name)
  if (words !== undefined) return words.length > 0 ? words : 'anything'
  if (!isInputName(name) || isSwitch(name)) return 'none'
  const { choices, kind } = inputTable[name]
  return choices ?? (kind === 'file' || name === 'paths' ? 'file' : 'anything')
}

/** Short enough for a menu, and harmless in every shell's quotes. */
function firstSentence(text: string): string {
  const [sentence = ''] = text.split(/[.:;(,] ?/)
  return sentence.replace(/['"\\[\]$`]/g, '').trim()
}

const commands: readonly (readonly [string, string])[] = [
  ...verbs.map(verb => [verb, firstSentence(verbHelp[verb].purpose)] as const),
  ['completion', 'Print a completion script'],
  ['help', 'Explain a command'],
]
const commandNames = commands.map(([name]) => name).join(' ')

type Flags = (verb: Verb) => readonly Completion[]

function bash(flags: Flags): string {
  const cases = verbs.flatMap(verb => {
    const values = flags(verb).flatMap(({ flag, value }) => {
      if (value === 'none') return []
      return Array.isArray(value) ? [`      ${flag}) words='${value.join(' ')}' ;;`] : []
    })
    const free = flags(verb).filter(({ value }) => value === 'file' || value === 'anything')
    return [
      `    ${verb})`,
      '      case $before in',
      ...values,
      // Without words, readline offers files.
      ...(free.length === 0 ? [] : [`      ${free.map(({ flag }) => flag).join('|')}) ;;`]),
      `      *) words='${flags(verb)
        .map(({ flag }) => flag)
        .join(' ')}' ;;`,
      '      esac ;;',
    ]
  })
  return `# bash completion for docker-oat-login: source <(docker-oat-login completion bash)
_docker_oat_login() {
  local word=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD-1]} words=''
  # readline takes --flag=value apart at the sign
  if [[ $word == = ]]; then word=''; elif [[ $before == = ]]; then before=\${COMP_WORDS[COMP_CWORD-2]}; fi
  if [[ $COMP_CWORD == 1 ]]; then words='${commandNames} --version --help'; else
    case \${COMP_WORDS[1]} in
${cases.join('\n')}
    completion) words='${shells.join(' ')}' ;;
    help) words='${verbs.join(' ')}' ;;
    esac
  fi
  # Each word is one of those above: none has a space.
  # shellcheck disable=SC2207
  COMPREPLY=($(compgen -W "$words" -- "$word"))
}
complete -o default -F _docker_oat_login docker-oat-login`
}

function zsh(flags: Flags): string {
  const spec = ({ flag, meaning, value }: Completion): string => {
    const action = Array.isArray(value)
      ? `:value:(${value.join(' ')})`
      : value === 'file'
        ? ':file:_files'
        : ':value:'
    return `'*${flag}[${meaning}]${value === 'none' ? '' : action}'`
  }
  const cases = verbs.map(verb => `    ${verb}) _arguments ${flags(verb).map(spec).join(' ')} ;;`)
  return `#compdef docker-oat-login
# zsh completion for docker-oat-login: source <(docker-oat-login completion zsh)
_docker_oat_login() {
  local -a commands=(${commands.map(([name, meaning]) => `'${name}:${meaning}'`).join(' ')})
  if ((CURRENT == 2)); then
    _describe command commands
    return
  fi
  local verb=\${words[2]}
  shift words
  ((CURRENT -= 1))
  case $verb in
${cases.join('\n')}
    completion) _values shell ${shells.join(' ')} ;;
    help) _values command ${verbs.join(' ')} ;;
  esac
}
compdef _docker_oat_login docker-oat-login`
}

function fish(flags: Flags): string {
  const begin = 'complete --command docker-oat-login'
  const none = `--condition 'not __fish_seen_subcommand_from ${commandNames}'`
  const after = (word: string): string => `--condition '__fish_seen_subcommand_from ${word}'`
  const line = (verb: Verb, { flag, meaning, value }: Completion): string => {
    const rest = Array.isArray(value)
      ? ` --exclusive --arguments '${value.join(' ')}'`
      : value === 'file'
        ? ' --require-parameter --force-files'
        : value === 'anything'
          ? ' --exclusive'
          : ''
    return `${begin} ${after(verb)} --long-option ${flag.slice(2)} --description '${meaning}'${rest}`
  }
  return [
    '# fish completion for docker-oat-login: docker-oat-login completion fish | source',
    `${begin} --no-files`,
    ...commands.map(([name, meaning]) => `${begin} ${none} --arguments ${name} --description '${meaning}'`),
    ...verbs.flatMap(verb => flags(verb).map(flag => line(verb, flag))),
    `${begin} ${after('completion')} --arguments '${shells.join(' ')}'`,
    `${begin} ${after('help')} --arguments '${verbs.join(' ')}'`,
  ].join('\n')
}
