import { parseExpiry } from '../model/expiry.ts'
import { inputTable } from '../model/input-table.ts'
import { parseRegistryHost, type RegistryHost } from '../model/registry-host.ts'
import { parseRepositories } from '../model/repositories.ts'
import { organizationProblem } from '../model/repository-name.ts'
import { accesses, channels, type Access, type Channel } from '../model/slot.ts'
import { chooseToken, type TokenChoice, type TokenInputs } from '../model/token-choice.ts'
import type { Runner } from '../ports.ts'
import { invalidInput, readBoolean, readChoice, readInteger, readOptional, readText } from './inputs.ts'

export interface LoginInputs {
  readonly config: { readonly path: string; readonly isExplicit: boolean }
  readonly organization: string | undefined
  readonly username: string | undefined
  readonly registry: RegistryHost
  readonly channel: Channel
  readonly access: Access
  readonly token: TokenChoice
  readonly repositories: readonly string[]
  readonly verify: 'sufficient' | 'exact' | 'off'
  readonly onMissing: 'fail' | 'skip'
  /** Milliseconds since 1970. */
  readonly expiresAt: number | undefined
  readonly expiryWarningDays: number
  readonly dockerConfig: 'shared' | 'isolated'
  readonly logout: boolean
  /** Seconds. */
  readonly timeout: number
  readonly attempts: number
}

/** Everything that mode login takes, parsed. Throws INPUT_INVALID before anything else has happened. */
export function readLoginInputs(runner: Runner): LoginInputs {
  const channel = readChoice(runner, { name: 'channel', choices: channels })
  const access = readChoice(runner, { name: 'access', choices: accesses })
  const registry = parseRegistryHost(readText(runner, 'registry'))
  const path = readText(runner, 'config')
  const expiry = readOptional(runner, 'expires-at')
  return {
    config: { path, isExplicit: path !== inputTable.config.default },
    organization: readOrganization(runner),
    username: readUsername(runner, registry),
    registry,
    channel,
    access,
    token: chooseToken(readTokens(runner), { channel, access }),
    repositories: parseRepositories(readText(runner, 'repositories'), registry),
    verify: readChoice(runner, { name: 'verify', choices: ['sufficient', 'exact', 'off'] }),
    onMissing: readChoice(runner, { name: 'on-missing', choices: ['fail', 'skip'] }),
    expiresAt: expiry === undefined ? undefined : parseExpiry(expiry),
    expiryWarningDays: readInteger(runner, { name: 'expiry-warning-days', least: 0, most: 365 }),
    dockerConfig: readChoice(runner, { name: 'docker-config', choices: ['shared', 'isolated'] }),
    logout: readBoolean(runner, 'logout'),
    timeout: readInteger(runner, { name: 'timeout', least: 1, most: 3600 }),
    attempts: readInteger(runner, { name: 'attempts', least: 1, most: 20 }),
  }
}

function readTokens(runner: Runner): TokenInputs {
  return {
    token: runner.input('token'),
    'release-pull-token': runner.input('release-pull-token'),
    'release-push-token': runner.input('release-push-token'),
    'nightly-pull-token': runner.input('nightly-pull-token'),
    'nightly-push-token': runner.input('nightly-push-token'),
  }
}

function readOrganization(runner: Runner): string | undefined {
  const name = readOptional(runner, 'organization')
  if (name === undefined) return undefined
  if (name.includes('@')) throw emailAddress('organization')
  const problem = organizationProblem(name)
  if (problem === undefined) return name
  throw invalidInput('organization', {
    said: `: ${JSON.stringify(name.slice(0, 60))} ${problem.message}`,
    hint: problem.hint,
  })
}

function readUsername(runner: Runner, registry: RegistryHost): string | undefined {
  const name = readOptional(runner, 'username')
  if (name?.includes('@') === true && registry.isDockerHub) throw emailAddress('username')
  if (name !== undefined && /[\s:\u0000-\u001f]/.test(name)) {
    throw invalidInput('username', { said: 'has white space or a colon', hint: 'write the name alone' })
  }
  return name
}

function emailAddress(name: 'organization' | 'username'): Error {
  return invalidInput(name, {
    said: 'is an e-mail address',
    hint: 'an organization access token logs in with the name of the organization',
  })
}
