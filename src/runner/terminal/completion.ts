import { inputTable, isInputName } from '../input-table.ts'
import {
  extraFlagsOf,
  flagsOf,
  isSwitch,
  secretsOf,
  type Shell,
  shells,
  type Verb,
  verbs,
  allowedWords,
} from './verbs.ts'

/** What a shell offers behind a command or a flag; `-` is a file. */
function offers(): readonly (readonly [before: string, words: string])[] {
  return [
    ['', [...verbs, 'completion', 'help', '--version', '--help'].join(' ')],
    ['completion', shells.join(' ')],
    ['help', verbs.join(' ')],
    ...verbs.flatMap(verb => {
      const flags = [...flagsOf(verb), ...extraFlagsOf(verb)]
      const values = flags
        .filter(name => !isSwitch(name))
        .map(name => [`${verb} --${name}`, valuesOf(name, verb)] as const)
      return [[verb, flags.map(name => `--${name}`).join(' ')] as const, ...values]
    }),
  ]
}

function valuesOf(name: string, verb: Verb): string {
  if (name === 'stdin' || name === 'prompt') return secretsOf(verb).join(' ')
  const isFile = name === 'paths' || (isInputName(name) && inputTable[name].kind === 'file')
  return isFile ? '-' : (allowedWords(name)?.join(' ') ?? '')
}

/** The script that lets a shell complete commands, flags and values of `docker-oat-login`. */
export function completionScript(shell: Shell): string {
  return shell === 'fish' ? fish() : bash(shell)
}

/** zsh reads bash's own. */
function bash(shell: Exclude<Shell, 'fish'>): string {
  const cases = offers().map(([before, words]) => `    '${before}') words='${words}' ;;`)
  return `# completion for docker-oat-login: source <(docker-oat-login completion ${shell})
${shell === 'zsh' ? 'autoload -Uz bashcompinit && bashcompinit\n' : ''}_docker_oat_login() {
  local word=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD-1]} verb=\${COMP_WORDS[1]} words=''
  # readline takes --flag=value apart at the sign
  if [[ $word == = ]]; then word=''; elif [[ $before == = ]]; then before=\${COMP_WORDS[COMP_CWORD-2]}; fi
  if (( COMP_CWORD < 2 )); then verb=''; fi
  case $verb in completion|help|'') before='' ;; esac
  if [[ $before != --* ]]; then before=''; fi
  case "$verb\${before:+ $before}" in
${cases.join('\n')}
    # After a switch there is the next flag.
    *) case $verb in
${verbs.map(verb => `      ${verb}) words='${wordsBehind(verb)}' ;;`).join('\n')}
    esac ;;
  esac
  if [[ $words == - ]]; then COMPREPLY=($(compgen -f -- "$word")); return; fi
  # Each word is one of those above: none has a space.
  # shellcheck disable=SC2207
  COMPREPLY=($(compgen -W "$words" -- "$word"))
}
complete -F _docker_oat_login docker-oat-login`
}

const wordsBehind = (verb: Verb): string => offers().find(([before]) => before === verb)?.[1] ?? ''

function fish(): string {
  const begin = 'complete --command docker-oat-login'
  return [
    '# fish completion for docker-oat-login: docker-oat-login completion fish | source',
    `${begin} --no-files`,
    ...offers().flatMap(([before, words]) => {
      const [verb = '', flag] = before.split(' --')
      const condition = verb === '' ? '__fish_use_subcommand' : `__fish_seen_subcommand_from ${verb}`
      const line = `${begin} --condition '${condition}'`
      if (flag !== undefined) {
        const rest =
          words === '-' ? '--require-parameter --force-files' : `--exclusive --arguments '${words}'`
        return [`${line} --long-option ${flag} ${rest}`]
      }
      if (!words.startsWith('--')) return [`${line} --arguments '${words}'`]
      const switches = words
        .split(' ')
        .map(name => name.slice(2))
        .filter(isSwitch)
      return switches.map(name => `${line} --long-option ${name}`)
    }),
  ].join('\n')
}
