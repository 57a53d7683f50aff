import { inputTable, isInputName } from '../input-defaults.ts'
import { allowedWords, flagsOf, isSwitch, secretsOf } from './flags.ts'
import { type Verb, verbs } from './verbs.ts'

export const shells = ['bash', 'zsh'] as const
export type Shell = (typeof shells)[number]

/** What follows a command or a flag; `-` is a file. */
function offers(): ReadonlyMap<string, string> {
  const words = new Map([
    ['', `${verbs.join(' ')} completion help --version --help`],
    ['completion', shells.join(' ')],
    ['help', verbs.join(' ')],
  ])
  for (const verb of verbs) {
    const flags = flagsOf(verb)
    for (const name of flags) if (!isSwitch(name)) words.set(`${verb} --${name}`, valuesOf(name, verb))
    // After a switch there is the next flag.
    words.set(verb, flags.map(name => `--${name}`).join(' '))
  }
  return words
}

function valuesOf(name: string, verb: Verb): string {
  if (name === 'stdin' || name === 'prompt') return secretsOf(verb).join(' ')
  const isFile = name === 'paths' || (isInputName(name) && inputTable[name].kind === 'file')
  return isFile ? '-' : (allowedWords(name)?.join(' ') ?? '')
}

/** The script that lets a shell complete commands, flags and values of docker-oat-login; zsh reads bash's. */
export function completionScript(shell: Shell): string {
  const cases = Array.from(offers(), ([context, words]) => {
    const pattern = context.includes(' ') || context === '' ? `'${context}'` : `'${context}'|'${context} '*`
    return `    ${pattern}) words='${words}' ;;`
  })
  return `# completion for docker-oat-login: source <(docker-oat-login completion ${shell})
${shell === 'zsh' ? 'autoload -Uz bashcompinit && bashcompinit\n' : ''}_docker_oat_login() {
  local word=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD-1]} verb=\${COMP_WORDS[1]} words=''
  # readline takes --flag=value apart at the sign
  if [[ $word == = ]]; then word=''; elif [[ $before == = ]]; then before=\${COMP_WORDS[COMP_CWORD-2]}; fi
  if (( COMP_CWORD < 2 )); then verb=''; fi
  if [[ $before != --* || $verb == '' ]]; then before=''; fi
  case "$verb\${before:+ $before}" in
${cases.join('\n')}
  esac
  if [[ $words == - ]]; then COMPREPLY=($(compgen -f -- "$word")); return; fi
  # Each word is one of those above: none has a space.
  # shellcheck disable=SC2207
  COMPREPLY=($(compgen -W "$words" -- "$word"))
}
complete -F _docker_oat_login docker-oat-login`
}
