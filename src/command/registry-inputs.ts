import { inputTable } from '../model/input-table.ts'
import { parseRegistryHost, type RegistryHost } from '../model/registry-host.ts'
import { parseRepositories } from '../model/repositories.ts'
import { organizationProblem } from '../model/repository-name.ts'
import type { TokenInputs } from '../model/token-choice.ts'
import type { Runner } from '../ports.ts'
import { invalidInput, readInteger, readOptional, readText } from './inputs.ts'

/** What login and verify take alike: whom to ask, as whom, about what. */
export interface RegistryInputs {
  readonly config: { readonly path: string; readonly isExplicit: boolean }
  readonly organization: string | undefined
  readonly username: string | undefined
  readonly registry: RegistryHost
  readonly repositories: readonly string[]
  /** Seconds. */
  readonly timeout: number
  readonly attempts: number
}

/** Reads them. Throws INPUT_INVALID. */
export function readRegistryInputs(runner: Runner): RegistryInputs {
  const registry = parseRegistryHost(readText(runner, 'registry'))
  const path = readText(runner, 'config')
  const organization = readOrganization(runner)
  return {
    config: { path, isExplicit: path !== inputTable.config.default },
    organization,
    username: readUsername(runner, registry),
    registry,
    repositories: parseRepositories(readText(runner, 'repositories'), { registry, organization }),
    timeout: readInteger(runner, { name: 'timeout', least: 1, most: 3600 }),
    attempts: readInteger(runner, { name: 'attempts', least: 1, most: 20 }),
  }
}

/** The five token inputs, as given. */
export function readTokens(runner: Runner): TokenInputs {
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
