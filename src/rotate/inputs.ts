import { parseList } from '../base/text.ts'
import { type OwnerInputs, readOwner } from '../hub/inputs.ts'
import { parseRegistryHost, type RegistryHost } from '../registry/host.ts'
import { readTokens } from '../registry/inputs.ts'
import { lintToken } from '../registry/lint.ts'
import { chooseTokens } from '../registry/token.ts'
import {
  invalidInput,
  readBoolean,
  readExpiry,
  readInteger,
  readOptional,
  readText,
} from '../runner/inputs.ts'
import type { Runner } from '../runner/runner.ts'
import { type GithubAccess, readGithubAccess } from '../stores/github/inputs.ts'
import type { AssistedToken } from './assisted.ts'

export interface RotateInputs {
  readonly config: string
  readonly registry: RegistryHost
  /** Assisted: what a person created; may be empty. */
  readonly assisted: readonly AssistedToken[]
  /** When the given tokens expire, in milliseconds since 1970; nobody else knows without an owner account. */
  readonly assistedExpiry: number | undefined
  /** `undefined`: no owner account. */
  readonly hub: OwnerInputs | undefined
  readonly github: GithubAccess | undefined
  /** Labels; `undefined`: all. */
  readonly only: readonly string[] | undefined
  readonly force: readonly string[]
  readonly compromised: readonly string[]
  /** Ids of tokens that a person has looked at: none of them is the leaked one. */
  readonly explained: readonly string[]
  readonly dryRun: boolean
  /** A ref beside the default branch for which the run may happen. */
  readonly allowRef: string | undefined
  /** Seconds for one exchange. */
  readonly timeout: number
  readonly attempts: number
}

/** Everything that mode rotate takes, parsed. Throws INPUT_INVALID, TOKEN_MALFORMED, HUB_FORBIDDEN before anything else has happened. */
export function readRotateInputs(runner: Runner): RotateInputs {
  const registry = parseRegistryHost(readText(runner, 'registry'))
  const assisted = readAssisted(runner, registry)
  const hub = readOwner(runner)
  const only = parseList(readText(runner, 'only'))
  return {
    // Without a token list there is nothing to rotate, at the usual path either.
    config: readText(runner, 'config'),
    registry,
    assisted,
    assistedExpiry: readAssistedExpiry(runner, assisted.length > 0 && hub === undefined),
    hub,
    github: readGithubAccess(runner),
    only: only.length === 0 ? undefined : only,
    force: parseList(readText(runner, 'force')),
    ...readCompromised(parseList(readText(runner, 'compromised'))),
    dryRun: readBoolean(runner, 'dry-run'),
    allowRef: readOptional(runner, 'allow-ref'),
    timeout: readInteger(runner, 'timeout'),
    attempts: readInteger(runner, 'attempts'),
  }
}

/** Labels, and `explained ID` for a token that a person has looked at. */
function readCompromised(items: readonly string[]): Pick<RotateInputs, 'compromised' | 'explained'> {
  const ids = items.map(item => /^explained +([\w-]+)$/.exec(item)?.[1])
  return {
    compromised: items.filter((_, at) => ids[at] === undefined),
    explained: ids.filter(id => id !== undefined),
  }
}

/** With an owner account Docker Hub tells; without given tokens there is nothing to tell. */
function readAssistedExpiry(runner: Runner, isNeeded: boolean): number | undefined {
  const expiry = readExpiry(runner)
  if (expiry === undefined || isNeeded) return expiry
  throw invalidInput(
    'expires-at',
    'is only for new tokens that are given without an owner account',
    'leave it out: Docker Hub tells when tokens expire',
  )
}

/** For input "token" the entry alone says what it is for. */
function readAssisted(runner: Runner, registry: RegistryHost): readonly AssistedToken[] {
  const chosen = chooseTokens(readTokens(runner), { channel: undefined, access: undefined })
  return chosen.map(({ input, value, channel, access }) => {
    lintToken(value, input, registry)
    return { input, value, channel, access: input === 'token' ? undefined : access }
  })
}
