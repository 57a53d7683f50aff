import { programCommand } from '../runner/program-command.ts'
import { shellQuote } from '../runner/shell-quote.ts'
import { type BuildxBehaviour, behaviourScript, buildxScript, type DockerBehaviour } from './behaviour.ts'

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
 * signals are real). A password on standard input is recorded as its SHA-256 and goes through memory and a pipe only.
 */
export function dockerScript({ calls, real, behaviours, buildx, values }: DockerScript): string {
  return `#!/bin/sh
calls=${shellQuote(calls)}
# mkdir is atomic: calls at the same time get different numbers.
number=1
while ! mkdir "$calls/$number" 2>/dev/null; do number=$((number + 1)); done
call=$calls/$number
[ $# -eq 0 ] || printf '%s\\0' "$@" >"$call/argv"
if [ -r /proc/$$/environ ]; then tr '\\0\\n' '\\n ' </proc/$$/environ; else env; fi | cut -d= -f1 >"$call/variables"
${values.map(recordValue).join('\n')}
hash_input() {
  password=$(cat; echo x)
  password=\${password%x}
  sum=$(command -v sha256sum || echo shasum -a 256)
  printf %s "$password" | $sum | cut -c 1-64 >"$call/input"
}
pass_on() {
  if [ -n "$password" ]; then
    mkfifo -m 600 "$call/pipe"
    printf %s "$password" >"$call/pipe" &
    exec ${real.map(shellQuote).join(' ')} "$@" <"$call/pipe"
  fi
  exec ${real.map(shellQuote).join(' ')} "$@"
}
${buildx === undefined ? '' : `[ "$1" != buildx ] || { ${buildxScript(buildx, buildxCommand)}; }`}
case " $* " in
  *" --password-stdin "*) ;;
  *) pass_on "$@" ;;
esac
login=1
while ! mkdir "$calls/login-$login" 2>/dev/null; do login=$((login + 1)); done
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
