import { programCommand } from '../runner/program-command.ts'
import { shellQuote } from '../runner/shell-quote.ts'
import {
  type BuildxBehaviour,
  behaviourScript,
  buildxScript,
  type DockerBehaviour,
  engineScript,
} from './behaviour.ts'

export interface DockerScript {
  /** Where calls are recorded: a directory a call, numbered from 1. */
  readonly calls: string
  /** What `docker` really is. */
  readonly real: readonly string[]
  /** One a login, the last one for all further logins. */
  readonly behaviours: readonly DockerBehaviour[]
  /** Left out: the real docker's. */
  readonly buildx: BuildxBehaviour | undefined
  /** Variables whose values are recorded; of all others only the names. */
  readonly values: readonly string[]
}

/**
 * The `docker` that records how it is called and then becomes the real one (`exec`: same process, so exit codes and
 * signals are real). A password on standard input is recorded as its SHA-256 and goes through memory and a pipe only. One that waits
 * for a password and gets none ends as docker does, and is no call.
 */
export function dockerScript({ calls, real, behaviours, buildx, values }: DockerScript): string {
  // Without one the pattern is a number that no login has.
  const deaf = [0, ...behaviours.flatMap((behaviour, index) => (behaviour === 'deaf' ? [index + 1] : []))]
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
${values.map(recordValue).join('\n')}
if [ -n "$password" ]; then
  if command -v sha256sum >/dev/null; then sum=sha256sum; else sum='shasum -a 256'; fi
  printf %s "$password" | $sum | cut -c 1-64 >"$call/input"
fi
pass_on() {
  if [ -n "$password" ]; then
    mkfifo -m 600 "$call/pipe"
    printf %s "$password" >"$call/pipe" &
    exec ${real.map(shellQuote).join(' ')} "$@" <"$call/pipe"
  fi
  exec ${real.map(shellQuote).join(' ')} "$@"
}
${buildx === undefined ? '' : `[ "$1" != buildx ] || { ${buildxScript(buildx, buildxCommand)}; }`}
${buildx === undefined ? '' : engineScript(buildx)}
[ -n "$announced" ] || pass_on "$@"
login=1
while [ -d "$calls/login-$login" ] || ! mkdir "$calls/login-$login" 2>/dev/null; do login=$((login + 1)); done
[ $login -le ${behaviours.length} ] || login=${behaviours.length}
case $login in
${behaviours.map((behaviour, index) => `  ${index + 1}) ${behaviourScript(behaviour)} ;;`).join('\n')}
esac
`
}

/** Bundled when the first script has a buildx: most have none. */
function buildxCommand(): readonly string[] {
  return programCommand(new URL('./entry/buildx.ts', import.meta.url))
}

function recordValue(name: string): string {
  return `[ -z "\${${name}+x}" ] || printf '%s\\0' "${name}=$${name}" >>"$call/values"`
}
