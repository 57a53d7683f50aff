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
export type BuildxBehaviour =
  | 'absent'
  | 'hang'
  | {
      readonly version: string
      /** Whose builder is in use: one of its own, or the engine's; `undefined`: its own. */
      readonly builder?: 'own' | 'engine' | 'silent'
      /** What `bake --print` prints. */
      readonly bake?: string
      /** Where the engine keeps its images. */
      readonly store?: 'classic' | 'containerd'
    }

/** What `docker info` says of the engine's images. */
export function engineScript(behaviour: BuildxBehaviour): string {
  if (typeof behaviour === 'string' || behaviour.builder !== 'engine') return ''
  const status =
    behaviour.store === 'containerd' ? '[["driver-type","io.containerd.snapshotter.v1"]]' : 'null'
  return `[ "$1" != info ] || { echo '${status}'; exit 0; }`
}

/** The shell lines for it. `command` starts the stand-in, which is not needed to say a version. */
export function buildxScript(behaviour: BuildxBehaviour, command: () => readonly string[]): string {
  if (behaviour === 'hang') return 'exec sleep 1000'
  if (behaviour === 'absent') {
    return `echo "docker: 'buildx' is not a docker command." >&2; exit 1`
  }
  const { version, builder = 'own', bake } = behaviour
  const says = (verb: string, text: string): string =>
    `[ "$1" != ${verb} ] || { printf '%s\\n' ${shellQuote(text)}; exit 0; }`
  const driver = builder === 'own' ? 'docker-container' : 'docker'
  const inspect =
    builder === 'silent' ? '[ "$1" != inspect ] || exit 1' : says('inspect', `Name: it\nDriver: ${driver}`)
  const printed = bake === undefined ? ':' : says('bake', bake)
  return `shift; ${says('version', version)}; ${printed}; ${inspect}; exec ${command().map(shellQuote).join(' ')} "$@"`
}
