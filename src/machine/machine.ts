import { createClock, createDeadline, type Deadline } from '../base/clock.ts'
import { OatError } from '../base/error.ts'
import { createFiles } from '../base/files.ts'
import type { ChildResult } from '../base/process.ts'
import { Secret } from '../base/secret.ts'
import { printable } from '../base/text.ts'
import { createDocker } from '../docker/docker.ts'
import { startLogin } from '../login/start.ts'
import type { CommandLine } from '../runner/terminal/command-line.ts'
import { readSecret, readSecrets } from '../runner/inputs.ts'
import { checkCertificates } from '../runner/run.ts'
import type { Runner } from '../runner/runner.ts'
import { ask } from '../runner/terminal/asking.ts'
import { secretWays } from '../runner/terminal/verbs.ts'
import { type AccountChange, changeAccount } from './change-account.ts'
import type { MachineLogin } from './findings.ts'
import { logOutOfDocker } from './log-out.ts'
import { inspectMachine, type MachinePorts } from './inspect.ts'

/** `migrate --machine`: says who is logged in where; with consent and a token, logs in with that instead. */
export async function startMachine(runner: Runner, line: CommandLine): Promise<boolean> {
  checkCertificates(runner)
  const machine = await inspectMachine(portsOf(runner))
  for (const finding of machine.findings) {
    runner[finding.severity](printable(`${finding.code}: ${finding.message}; ${finding.remedy}`, 600))
  }
  runner.output('findings', JSON.stringify(machine.findings))
  if (machine.desktop || machine.hub?.kind === 'organization-token') return true
  const organization =
    runner.input('organization') || (await ask('Docker organization to log in as (empty: leave it): ', false))
  if (organization === undefined && (line.yes || line.stdin !== undefined)) throw noOrganization()
  if (organization === undefined || organization.trim() === '') return true
  const token = await tokenOf(runner)
  if (!(await consents(line, machine.hub?.username))) {
    runner.info('nothing was changed')
    return true
  }
  await moveTo(organization.trim(), { runner, token })
  return true
}

/** A change was asked for, and nobody can be asked. */
function noOrganization(): OatError {
  return new OatError('INPUT_INVALID', {
    message: 'missing: input "organization"',
    hint: 'name the Docker organization that the token belongs to; nothing was changed',
  })
}

/** Each part has its own time: a person may take long to answer. */
function portsOf(runner: Runner): MachinePorts & { deadline: Deadline; logOut: () => Promise<ChildResult> } {
  const clock = createClock()
  const deadline = createDeadline({ clock, timeout: 60, attempts: 1 })
  const { environment } = runner
  const secrets = readSecrets(runner)
  return {
    runner,
    docker: createDocker({ environment, secrets, deadline }),
    logOut: () => logOutOfDocker({ environment, secrets, signal: deadline.signal }),
    deadline,
    files: createFiles(clock.unique),
  }
}

/** The token is proven, then the account before is logged out and the organization in. It comes back if that fails. */
async function moveTo(name: string, { runner, token }: { runner: Runner; token: Secret }): Promise<void> {
  let change: AccountChange | undefined
  try {
    await startLogin(asLogin(runner, { organization: name, token }), {
      secrets: readSecrets(runner),
      docker: docker => {
        const { files, logOut } = portsOf(runner)
        change = changeAccount({ docker, logOut, files, rescue: () => portsOf(runner) })
        return change.docker
      },
    })
    const { hub } = await inspectMachine(portsOf(runner))
    if (hub?.kind !== 'organization-token' || hub.username !== name) throw notLoggedIn(hub)
  } catch (error) {
    await change?.putBack()
    throw error
  }
  runner.info(`docker is now logged in as ${name}; the login before is gone from this machine`)
}

function notLoggedIn(hub: MachineLogin | undefined): OatError {
  return new OatError('DOCKER_LOGIN_FAILED', {
    message: `docker login succeeded, but ${hub?.username ?? 'nobody'} is logged in to Docker Hub afterwards`,
    hint: 'look at config.json and its credential helpers; docker logout takes a login out',
  })
}

async function tokenOf(runner: Runner): Promise<Secret> {
  const handed = readSecret(runner, 'token')
  if (handed !== undefined) return handed
  const typed = ((await ask('Pull token (not shown): ', true)) ?? '').trim()
  if (typed !== '') return new Secret(typed, runner.mask)
  throw new OatError('TOKEN_MISSING', {
    message: 'there is no token to log in with',
    hint: secretWays('token'),
  })
}

async function consents(line: CommandLine, username: string | undefined): Promise<boolean> {
  if (line.yes) return true
  const before = username === undefined ? '' : ` and ${username} logged out`
  const answer = await ask(`Shall docker be logged in with this token${before}? [y/N] `, false)
  if (answer !== undefined) return /^y(es)?$/i.test(answer)
  throw new OatError('INPUT_INVALID', {
    message: 'nobody is here to confirm the change',
    hint: 'run it at a terminal, or add --yes',
  })
}

/** The same runner with the inputs of mode login: the token is proven before docker sees it. */
function asLogin(runner: Runner, login: { organization: string; token: Secret }): Runner {
  const inputs: Readonly<Record<string, string>> = {
    mode: 'login',
    organization: login.organization,
    channel: runner.input('channel'),
    pull: runner.input('pull'),
    logout: 'false',
  }
  return { ...runner, input: name => (name === 'token' ? login.token.reveal() : (inputs[name] ?? '')) }
}
