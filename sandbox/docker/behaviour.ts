import { shellQuote } from '../runner/shell-quote.ts'

/** How `docker login` behaves. Every other command goes to the real docker, unless docker is `absent`. */
export type DockerBehaviour =
  | 'real'
  /** Not on PATH at all. */
  | 'absent'
  /** Reads the password and never ends. */
  | 'hang'
  /** Fails before it has read the password. */
  | 'deaf'
  /** Says that it succeeded, and stores nothing. */
  | 'forgetful'
  /** Fails, and prints the password that it was given. */
  | 'repeating'
  | { readonly exit: number; readonly stderr: string }

/** The shell lines for one behaviour. `$@` is docker's argv, `$password` what came on standard input; `pass_on` runs the real one and does not return. */
export function behaviourScript(behaviour: DockerBehaviour): string {
  if (behaviour === 'real' || behaviour === 'absent') return 'pass_on "$@"'
  if (behaviour === 'hang') return 'exec sleep 1000'
  if (behaviour === 'deaf') return 'exec <&-; exit 1'
  if (behaviour === 'forgetful') return 'echo "Login Succeeded"; exit 0'
  if (behaviour === 'repeating') {
    return `printf 'Error response from daemon: unauthorized: %s\\n' "$password" >&2; exit 1`
  }
  return `printf %s ${shellQuote(behaviour.stderr)} >&2; exit ${behaviour.exit}`
}

/** What `docker buildx` is: no plugin at all, one whose `version` never ends, or a stand-in that says this of its version. */
export type BuildxBehaviour = 'absent' | 'hang' | { readonly version: string }

/** The shell lines for it. `command` starts the stand-in, which is not needed to say a version. */
export function buildxScript(behaviour: BuildxBehaviour, command: () => readonly string[]): string {
  if (behaviour === 'hang') return 'exec sleep 1000'
  if (behaviour === 'absent') {
    return `echo "docker: 'buildx' is not a docker command." >&2; exit 1`
  }
  const version = `[ "$1" != version ] || { printf '%s\\n' ${shellQuote(behaviour.version)}; exit 0; }`
  return `shift; ${version}; exec ${command().map(shellQuote).join(' ')} "$@"`
}
