import { inspectMachine } from '../command/inspect-machine.ts'
import { createClock } from '../io/clock.ts'
import { createDeadline } from '../io/deadline.ts'
import { createDocker } from '../io/docker.ts'
import { createFiles } from '../io/files.ts'
import { ask } from '../io/ask.ts'
import type { CommandLine } from '../model/command-line.ts'
import { OatError } from '../model/error.ts'
import { printable } from '../model/printable.ts'
import type { Runner } from '../ports.ts'
import { startLogin } from './start-login.ts'

/** `migrate --machine`: says who is logged in where; with consent and a token, logs in with that instead. */
export async function startMachine(runner: Runner, line: CommandLine): Promise<boolean> {
  const clock = createClock()
  const deadline = createDeadline({ clock, timeout: 60, attempts: 1 })
  const { environment } = runner
  const docker = createDocker({ environment, secrets: [], deadline })
  const machine = await inspectMachine({ runner, docker, files: createFiles(clock.unique) })
  for (const finding of machine.findings) {
    runner[finding.severity](printable(`${finding.code}: ${finding.message}; ${finding.remedy}`, 600))
  }
  runner.output('findings', JSON.stringify(machine.findings))
  if (machine.desktop || machine.hub?.kind === 'organization-token') return true
  const organization =
    (runner.input('organization') ||
      (await ask('Docker organization to log in as (empty: leave it): ', false))) ??
    ''
  if (organization.trim() === '') return true
  const token = await tokenOf(runner)
  if (!(await consents(line, machine.hub?.username))) {
    runner.info('nothing was changed')
    return true
  }
  await startLogin(asLogin(runner, { organization: organization.trim(), token }))
  runner.info(
    `docker is now logged in as ${printable(organization.trim(), 80)}; the login before is gone from this machine`,
  )
  return true
}

async function tokenOf(runner: Runner): Promise<string> {
  const token = runner.input('token') || ((await ask('Pull token (not shown): ', true)) ?? '')
  if (token.trim() !== '') return token
  throw new OatError('TOKEN_MISSING', {
    message: 'there is no token to log in with',
    hint: 'use --stdin token, --prompt token or the variable DOCKER_OAT_TOKEN',
  })
}

async function consents(line: CommandLine, username: string | undefined): Promise<boolean> {
  if (line.yes) return true
  const before = username === undefined ? '' : ` and ${username} logged out`
  return /^y(es)?$/i.test(
    (await ask(`Shall docker be logged in with this token${before}? [y/N] `, false)) ?? '',
  )
}

/** The same runner with the inputs of mode login: the token is proven before docker sees it. */
function asLogin(runner: Runner, given: { organization: string; token: string }): Runner {
  const inputs: Readonly<Record<string, string>> = {
    mode: 'login',
    ...given,
    channel: runner.input('channel') || 'release',
    access: 'pull',
    repositories: runner.input('repositories'),
    registry: runner.input('registry'),
    logout: 'false',
  }
  return { ...runner, input: name => inputs[name] ?? '' }
}
