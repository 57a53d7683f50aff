import type { Files } from '../base/files.ts'
import { printable } from '../base/text.ts'
import { findRegister } from '../register/load.ts'
import { organizationProblem } from '../register/names.ts'
import { channelProblem, type Register } from '../register/register.ts'
import { invalidInput, isWritten, readInteger, readOptional, readSecret, readText } from '../runner/inputs.ts'
import type { Runner } from '../runner/runner.ts'
import { parseRegistryHost, type RegistryHost } from './host.ts'
import type { InputToken, TokenInput, TokenInputs } from './token.ts'

/** The register speaks of Docker Hub: for another registry it counts only when input config names it. */
export async function loadRegistryRegister(
  { registry, config }: RegistryInputs,
  files: Files,
): Promise<Register | undefined> {
  return registry.isDockerHub || config.isExplicit ? findRegister(config, files) : undefined
}

/** What login and verify take alike: whom to ask, as whom, about what. */
export interface RegistryInputs {
  readonly config: { readonly path: string; readonly isExplicit: boolean }
  readonly organization: string | undefined
  readonly username: string | undefined
  readonly registry: RegistryHost
  /** Seconds. */
  readonly timeout: number
  readonly attempts: number
}

/** Reads them. Throws INPUT_INVALID. */
export function readRegistryInputs(runner: Runner): RegistryInputs {
  const registry = parseRegistryHost(readText(runner, 'registry'))
  return {
    config: { path: readText(runner, 'config'), isExplicit: isWritten(runner, 'config') },
    organization: readOrganization(runner),
    username: readUsername(runner, registry),
    registry,
    timeout: readInteger(runner, 'timeout'),
    attempts: readInteger(runner, 'attempts'),
  }
}

/** The token inputs that are not empty, each a Secret from here on. */
export function readTokens(runner: Runner): TokenInputs {
  const names: readonly TokenInput[] = [
    'token',
    'release-pull-token',
    'release-push-token',
    'nightly-pull-token',
    'nightly-push-token',
  ]
  const entries = names.flatMap((name): [TokenInput, InputToken][] => {
    const value = readSecret(runner, name)
    return value === undefined ? [] : [[name, { value, trimmed: runner.input(name) !== value.reveal() }]]
  })
  return Object.fromEntries(entries)
}

/** A channel's name, `undefined` when none is written. Throws INPUT_INVALID. */
export function readChannel(runner: Runner): string | undefined {
  const name = readOptional(runner, 'channel')
  const problem = name === undefined ? undefined : channelProblem(name)
  if (problem === undefined) return name
  throw invalidInput(
    'channel',
    `: ${JSON.stringify(printable(name ?? '', 60))} ${problem.message}`,
    problem.hint,
  )
}

/** In lower case, as Docker has it: `${{ github.repository_owner }}` may have capitals. */
function readOrganization(runner: Runner): string | undefined {
  const name = readOptional(runner, 'organization')?.toLowerCase()
  if (name === undefined) return undefined
  if (name.includes('@')) throw emailAddress('organization')
  const problem = organizationProblem(name)
  if (problem === undefined) return name
  throw invalidInput(
    'organization',
    `: ${JSON.stringify(name.slice(0, 60))} ${problem.message}`,
    problem.hint,
  )
}

function readUsername(runner: Runner, registry: RegistryHost): string | undefined {
  const name = readOptional(runner, 'username')
  if (name?.includes('@') === true && registry.isDockerHub) throw emailAddress('username')
  if (name !== undefined && /[\s:\u0000-\u001f]/.test(name)) {
    throw invalidInput('username', 'has white space or a colon', 'write only the name')
  }
  return name
}

function emailAddress(name: 'organization' | 'username'): Error {
  return invalidInput(
    name,
    'is an e-mail address',
    'an organization access token logs in with the name of the organization',
  )
}
