import { programCommand } from '../runner/program-command.ts'
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

/** What `docker buildx` is: no plugin at all, one whose `version` never ends, or a stand-in that says this of its version. */
export type BuildxBehaviour =
  | 'absent'
  | 'hang'
  | {
      readonly version: string
      /** Whose builder is in use: one of its own, where it is left out, or the engine's. */
      readonly builder?: 'engine'
      /** What `bake --print` prints. */
      readonly bake?: string
      /** Where the engine keeps its images. */
      readonly store?: 'classic' | 'containerd'
    }

interface DockerScript {
  /** Where calls are recorded: a directory a call, numbered from 1. */
  readonly calls: string
  /** What `docker` really is. */
  readonly real: readonly string[]
  /** One a login, the last one for all further logins. */
  readonly behaviours: readonly DockerBehaviour[]
  /** Left out: the real docker's. */
  readonly buildx: BuildxBehaviour | undefined
}

/**
 * The `docker` that records how it is called and then becomes the real one (`exec`: same process, so exit codes and
 * signals are real). A password on standard input is recorded as its SHA-256 and goes through memory and a pipe only. One that waits
 * for a password and gets none ends as docker does, and is no call.
 */
export function dockerScript({ calls, real, behaviours, buildx }: DockerScript): string {
  // Without one the pattern is a number that no login has.
  const deaf = [0, ...behaviours.flatMap((behaviour, index) => (behaviour === 'deaf' ? [index + 1] : []))]
  const docker = real.map(shellQuote).join(' ')
  return `#!/bin/sh
calls=${shellQuote(calls)}
# Of the next login, if this is one; nothing else counts.
next=1
while [ -d "$calls/login-$next" ]; do next=$((next + 1)); done
[ $next -le ${behaviours.length} ] || next=${behaviours.length}
password=
case " $* " in
  *" --password-stdin "*)
    announced=yes
    case $next in
      ${deaf.join('|')}) ;;
      *)
        password=$(cat; echo x)
        password=\${password%x}
        [ -n "$password" ] || { echo 'Error: a password is required' >&2; exit 1; }
        ;;
    esac
    ;;
  *) announced= ;;
esac
# mkdir is atomic: calls at the same time get different numbers. The shell's own look at those that are taken starts no process.
number=1
while [ -d "$calls/$number" ] || ! mkdir "$calls/$number" 2>/dev/null; do number=$((number + 1)); done
call=$calls/$number
[ $# -eq 0 ] || printf '%s\\0' "$@" >"$call/argv"
if [ -r /proc/$$/environ ]; then tr '\\0\\n' '\\n ' </proc/$$/environ; else env; fi | cut -d= -f1 >"$call/variables"
[ -z "\${DOCKER_CONFIG+x}" ] || printf %s "$DOCKER_CONFIG" >"$call/config"
if [ -n "$password" ]; then
  if command -v sha256sum >/dev/null; then sum=sha256sum; else sum='shasum -a 256'; fi
  printf %s "$password" | $sum | cut -c 1-64 >"$call/input"
fi
pass_on() {
  if [ -n "$password" ]; then
    mkfifo -m 600 "$call/pipe"
    printf %s "$password" >"$call/pipe" &
    exec ${docker} "$@" <"$call/pipe"
  fi
  exec ${docker} "$@"
}
${buildx === undefined ? '' : buildxScript(buildx)}
[ -n "$announced" ] || pass_on "$@"
login=1
while [ -d "$calls/login-$login" ] || ! mkdir "$calls/login-$login" 2>/dev/null; do login=$((login + 1)); done
[ $login -le ${behaviours.length} ] || login=${behaviours.length}
case $login in
${behaviours.map((behaviour, index) => `  ${index + 1}) ${loginScript(behaviour)} ;;`).join('\n')}
esac
`
}

function loginScript(behaviour: DockerBehaviour): string {
  if (typeof behaviour === 'object') {
    return `printf %s ${shellQuote(behaviour.stderr)} >&2; exit ${behaviour.exit}`
  }
  return {
    real: 'pass_on "$@"',
    absent: 'exit 127',
    hang: 'exec sleep 1000',
    deaf: 'exec <&-; exit 1',
    forgetful: 'echo "Login Succeeded"; exit 0',
    repeating: `printf 'Error response from daemon: unauthorized: %s\\n' "$password" >&2; exit 1`,
  }[behaviour]
}

function buildxScript(behaviour: BuildxBehaviour): string {
  const only = (script: string): string => `[ "$1" != buildx ] || { ${script}; }`
  if (behaviour === 'hang') return only('exec sleep 1000')
  if (behaviour === 'absent') return only(`echo "docker: 'buildx' is not a docker command." >&2; exit 1`)
  const { version, builder, bake, store } = behaviour
  const says = (verb: string, text: string): string =>
    `[ "$1" != ${verb} ] || { printf '%s\\n' ${shellQuote(text)}; exit 0; }`
  const images = store === 'containerd' ? '[["driver-type","io.containerd.snapshotter.v1"]]' : 'null'
  // Bundled when the first script has it: most have none.
  const standIn = programCommand(new URL('./entry/buildx.ts', import.meta.url))
  const lines = [
    'shift',
    says('version', version),
    ...(bake === undefined ? [] : [says('bake', bake)]),
    says('inspect', `Name: it\nDriver: ${builder === 'engine' ? 'docker' : 'docker-container'}`),
    `exec ${standIn.map(shellQuote).join(' ')} "$@"`,
  ]
  return `${only(lines.join('; '))}\n${builder === 'engine' ? says('info', images) : ''}`
}
