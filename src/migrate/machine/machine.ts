import { OatError } from '../../base/error.ts'
import { Secret } from '../../base/secret.ts'
import { printable } from '../../base/text.ts'
import { openDockerPorts } from '../../docker/docker.ts'
import { logOut } from '../../docker/log-out.ts'
import { type LoginInputs, readLoginInputs } from '../../login/inputs.ts'
import { startLoginWith } from '../../login/start.ts'
import type { CommandLine } from '../../runner/terminal/command-line.ts'
import { parseRegistryHost } from '../../registry/host.ts'
import { readSecret } from '../../runner/inputs.ts'
import { checkCertificates } from '../../runner/run.ts'
import type { Runner } from '../../runner/runner.ts'
import { ask } from '../../runner/terminal/asking.ts'
import { secretWays } from '../../runner/terminal/verbs.ts'
import type { MachineLogin } from './findings.ts'
import { inspectMachine } from './inspect.ts'

/** `migrate --machine`: says who is logged in where; with consent and a token, logs in with that instead. No child inherits one of `secrets`. */
export async function startMachine(
  runner: Runner,
  secrets: readonly Secret[],
  line: CommandLine,
): Promise<boolean> {
  checkCertificates(runner)
  // Each part has its own time: a person may take long to answer.
  const open = () => openDockerPorts(runner, secrets, { timeout: 60 })
  const machine = await inspectMachine(open())
  for (const finding of machine.findings) {
    runner[finding.severity](printable(`${finding.code}: ${finding.message}; ${finding.remedy}`, 600))
  }
  runner.output('findings', JSON.stringify(machine.findings))
  if (machine.desktop || machine.hub?.kind === 'organization-token') return true
  const organization =
    runner.input('organization') || (await ask('Docker organization to log in as (empty: leave it): ', false))
  if (organization === undefined && (line.values.has('yes') || line.secret?.from === 'stdin')) {
    throw new OatError('INPUT_INVALID', {
      message: 'missing: input "organization"',
      hint: 'name the Docker organization that the token belongs to; nothing was changed',
    })
  }
  if (organization === undefined || organization.trim() === '') return true
  const token = await tokenOf(runner)
  if (!(await consents(line, machine.hub?.username))) {
    runner.info('nothing was changed')
    return true
  }
  const left = { isOut: false }
  const leave = async () => {
    if (machine.staysBeside) await logOut(parseRegistryHost('docker.io'), open())
    left.isOut = machine.staysBeside
  }
  try {
    const ports = { runner, secrets: [...secrets, token], leave }
    await startLoginWith(loginInputs(runner, organization.trim(), token), ports)
    const { hub } = await inspectMachine(open())
    if (hub?.kind !== 'organization-token' || hub.username !== organization.trim()) throw notLoggedIn(hub)
  } catch (error) {
    if (left.isOut) runner.warning('the account before is logged out: docker login brings it back')
    throw error
  }
  runner.info(`docker is now logged in as ${organization.trim()}; the login before is gone from this machine`)
  return true
}

function notLoggedIn(hub: MachineLogin | undefined): OatError {
  return new OatError('DOCKER_LOGIN_FAILED', {
    message: `docker login succeeded, but ${hub?.username ?? 'nobody'} is logged in to Docker Hub afterwards`,
    hint: 'look at config.json and its credential helpers; docker logout takes a login out',
  })
}

async function tokenOf(runner: Runner): Promise<Secret> {
  const token = readSecret(runner, 'token')
  if (token !== undefined) return token
  const typed = ((await ask('Pull token (not shown): ', true)) ?? '').trim()
  if (typed !== '') return new Secret(typed, runner.mask)
  throw new OatError('TOKEN_MISSING', {
    message: 'there is no token to log in with',
    hint: secretWays('token'),
  })
}

async function consents(line: CommandLine, username: string | undefined): Promise<boolean> {
  if (line.values.has('yes')) return true
  const before = username === undefined ? '' : ` and ${username} logged out`
  const answer = await ask(`Shall docker be logged in with this token${before}? [y/N] `, false)
  if (answer !== undefined) return /^y(es)?$/i.test(answer)
  throw new OatError('INPUT_INVALID', {
    message: 'nobody is here to confirm the change',
    hint: 'run it at a terminal, or add --yes',
  })
}

/** What mode login takes: this organization and token, and of the inputs only those that are about the login. */
function loginInputs(runner: Runner, organization: string, token: Secret): LoginInputs {
  const kept = ['channel', 'pull']
  const inputs = readLoginInputs({
    ...runner,
    input: name => (name === 'organization' ? organization : kept.includes(name) ? runner.input(name) : ''),
  })
  return { ...inputs, logout: false, tokens: { token: { value: token, trimmed: false } } }
}
