import type { Files } from '../base/files.ts'
import { quotedWord } from '../base/text.ts'
import { findTokenList } from '../token-list/read.ts'
import { type NameProblem, organizationProblem } from '../token-list/names.ts'
import { channelProblem, type TokenList } from '../token-list/token-list.ts'
import type { InputName } from '../runner/input-defaults.ts'
import { invalidInput, isWritten, readInteger, readOptional, readSecret, readText } from '../runner/inputs.ts'
import type { Log, Step } from '../runner/runner.ts'
import { parseRegistryHost, type RegistryHost } from './host.ts'
import { type InputToken, type TokenInput, tokenInputs, type TokenInputs } from './token-choice.ts'

/** The token list is of Docker Hub: for another registry it counts only when input config names it. */
export async function loadRegistryTokenList(
  { registry, config }: RegistryInputs,
  { files, runner: log }: { readonly files: Files; readonly runner: Pick<Log, 'info'> },
): Promise<TokenList | undefined> {
  if (registry.isDockerHub || config.isExplicit) return findTokenList(config, files)
  const why = `it lists tokens of Docker Hub, and ${registry.name} is another registry`
  if ((await files.read(config.path)) !== undefined) {
    log.info(`${config.path} was not used: ${why}. To use it, write "config: ${config.path}"`)
  }
  return undefined
}

type RegistryInputs = ReturnType<typeof readRegistryInputs>

export function readRegistryInputs(step: Step) {
  const registry = parseRegistryHost(readText(step, 'registry'))
  return {
    config: { path: readText(step, 'config'), isExplicit: isWritten(step, 'config') },
    organization: readOrganization(step),
    username: readUsername(step, registry),
    registry,
    /** Seconds. */
    timeout: readInteger(step, 'timeout'),
    attempts: readInteger(step, 'attempts'),
  }
}

/** The token inputs that are not empty, each a Secret from here on. */
export function readTokens(step: Step): TokenInputs {
  const entries = tokenInputs.flatMap((name): [TokenInput, InputToken][] => {
    const value = readSecret(step, name)
    return value === undefined ? [] : [[name, { value, trimmed: step.input(name) !== value.reveal() }]]
  })
  return Object.fromEntries(entries)
}

export function readChannel(step: Step): string | undefined {
  return allowedName(readOptional(step, 'channel'), 'channel', channelProblem)
}

function allowedName(name: string | undefined, input: InputName, problemOf: (name: string) => NameProblem) {
  const problem = name === undefined ? undefined : problemOf(name)
  if (problem === undefined) return name
  throw invalidInput(input, `: ${quotedWord(name ?? '')} ${problem.message}`, problem.hint)
}

/** In lower case, as Docker has it: `${{ github.repository_owner }}` may have capitals. */
function readOrganization(step: Step): string | undefined {
  const name = readOptional(step, 'organization')?.toLowerCase()
  if (name?.includes('@') === true) throw emailAddress('organization')
  return allowedName(name, 'organization', organizationProblem)
}

function readUsername(step: Step, registry: RegistryHost): string | undefined {
  const name = readOptional(step, 'username')
  if (name?.includes('@') === true && registry.isDockerHub) throw emailAddress('username')
  if (name !== undefined && /[\s:\u0000-\u001f]/.test(name)) {
    throw invalidInput('username', 'has white space or a colon', 'write only the name')
  }
  return name
}

function emailAddress(name: 'organization' | 'username'): Error {
  const hint = 'an organization access token logs in with the name of the organization'
  return invalidInput(name, 'is an e-mail address', hint)
}
