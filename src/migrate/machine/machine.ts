import { OatError } from '../../base/error.ts'
import { Secret } from '../../base/secret.ts'
import { openDockerPorts } from '../../docker/docker.ts'
import { logOut } from '../../docker/log-out.ts'
import { readLoginInputs } from '../../login/inputs.ts'
import { startLoginWith } from '../../login/start.ts'
import { parseRegistryHost } from '../../registry/host.ts'
import { announce } from '../../runner/finding.ts'
import { readSecret } from '../../runner/inputs.ts'
import { checkCertificates } from '../../runner/run.ts'
import type { Runner } from '../../runner/runner.ts'
import { ask } from '../../runner/terminal/asking.ts'
import type { CommandLine } from '../../runner/terminal/command-line.ts'
import { secretWays } from '../../runner/terminal/verbs.ts'
import { inspectMachine } from './inspect.ts'

/** `migrate --machine`: says who is logged in; with consent and a token, logs in with that instead. */
export async function startMachine(runner: Runner, line: CommandLine): Promise<boolean> {
  checkCertificates(runner)
  // Each part has its own time: a person may take long to answer.
  const open = () => openDockerPorts(runner, { timeout: 60 })
  const machine = await inspectMachine(open())
  for (const finding of machine.findings) announce(runner, finding)
  runner.output('findings', JSON.stringify(machine.findings))
  if (machine.isDone) return true
  const organization = await organizationOf(runner, line)
  if (organization === '') return true
  const token = await tokenOf(runner)
  if (!(await consents(line, machine.username))) {
    runner.info('nothing was changed')
    return true
  }
  const state = { isOut: false }
  const leave = async () => {
    if (machine.staysBeside) await logOut(parseRegistryHost('docker.io'), open())
    state.isOut = machine.staysBeside
  }
  try {
    // A token that was typed is kept from children like one that was given.
    const input = (name: string): string => (name === 'token' ? token.reveal() : runner.input(name))
    await startLoginWith(loginInputs(runner, organization, token), { ...runner, input }, leave)
  } catch (error) {
    if (state.isOut) runner.warning('the account before is logged out: docker login brings it back')
    throw error
  }
  const loginNote =
    machine.username === undefined ? '' : `; the login of ${machine.username} is gone from this machine`
  runner.info(`docker is now logged in as ${organization}${loginNote}`)
  return true
}

/** `''`: a person wants to leave it. */
async function organizationOf(runner: Runner, line: CommandLine): Promise<string> {
  const question = 'Docker organization to log in as (empty: leave it): '
  const name = runner.input('organization') || (await ask(question, false))
  if (name === undefined && (line.values.has('yes') || line.secret?.from === 'stdin')) {
    throw refused('missing: input "organization"', 'name the Docker organization that the token belongs to')
  }
  return name?.trim() ?? ''
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
  const logoutNote = username === undefined ? '' : ` and ${username} logged out`
  const answer = await ask(`Shall docker be logged in with this token${logoutNote}? [y/N] `, false)
  if (answer !== undefined) return /^y(es)?$/i.test(answer)
  throw refused('nobody is here to confirm the change', 'run it at a terminal, or add --yes')
}

function refused(message: string, hint: string): OatError {
  return new OatError('INPUT_INVALID', { message, hint: `${hint}; nothing was changed` })
}

/** What mode login takes: this organization and token, and of the inputs those about the login. */
function loginInputs(runner: Runner, organization: string, token: Secret) {
  const inputValues: Readonly<Record<string, string>> = {
    organization,
    channel: runner.input('channel'),
    pull: runner.input('pull'),
  }
  const inputs = readLoginInputs({ ...runner, input: name => inputValues[name] ?? '' })
  return { ...inputs, logout: false, tokens: { token: { value: token, trimmed: false } } }
}
