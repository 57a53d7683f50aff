import { OatError } from '../base/error.ts'
import { parseList } from '../base/text.ts'
import { type OwnerInputs, readOwner } from '../hub/inputs.ts'
import { accesses, channels } from '../register/register.ts'
import { parseRegistryHost, type RegistryHost } from '../registry/host.ts'
import { lintToken } from '../registry/lint.ts'
import { readExpiry } from '../runner/expiry-input.ts'
import { inputWords } from '../runner/input-words.ts'
import {
  invalidInput,
  readBoolean,
  readInteger,
  readOptional,
  readSecret,
  readText,
} from '../runner/inputs.ts'
import type { Runner } from '../runner/runner.ts'
import { type GithubAccess, readGithubAccess } from '../stores/github/inputs.ts'
import type { GivenToken } from './given.ts'

export interface RotateInputs {
  readonly config: string
  readonly registry: RegistryHost
  /** Assisted: what a person created; may be empty. */
  readonly given: readonly GivenToken[]
  /** When the given tokens expire, in milliseconds since 1970; nobody else knows without an owner account. */
  readonly givenExpiry: number | undefined
  /** `undefined`: no owner account. */
  readonly hub: OwnerInputs | undefined
  readonly github: GithubAccess | undefined
  /** Labels; `undefined`: all. */
  readonly only: readonly string[] | undefined
  readonly force: readonly string[]
  readonly compromised: readonly string[]
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
  const given = readGiven(runner, registry)
  const hub = readOwner(runner)
  const only = parseList(readText(runner, 'only'))
  return {
    // Without a register there is nothing to rotate, at the usual path either.
    config: readText(runner, 'config'),
    registry,
    given,
    givenExpiry: readGivenExpiry(runner, { given, hub }),
    hub,
    github: readGithubAccess(runner),
    only: only.length === 0 ? undefined : only,
    force: parseList(readText(runner, 'force')),
    compromised: parseList(readText(runner, 'compromised')),
    dryRun: readBoolean(runner, 'dry-run'),
    allowRef: readOptional(runner, 'allow-ref'),
    timeout: readInteger(runner, 'timeout'),
    attempts: readInteger(runner, 'attempts'),
  }
}

/** With an owner account Docker Hub tells; without given tokens there is nothing to tell. */
function readGivenExpiry(
  runner: Runner,
  { given, hub }: Pick<RotateInputs, 'given' | 'hub'>,
): number | undefined {
  const expiry = readExpiry(runner)
  if (expiry === undefined || (given.length > 0 && hub === undefined)) return expiry
  throw invalidInput(
    'expires-at',
    'is only for new tokens that are given without an owner account',
    'leave it out: Docker Hub tells when tokens expire',
  )
}

function readGiven(runner: Runner, registry: RegistryHost): GivenToken[] {
  const named = readNamed(runner, registry)
  const value = readSecret(runner, 'token')
  if (value === undefined) return named
  if (named.length > 0) {
    throw new OatError('INPUT_INVALID', {
      message: `${inputWords(['token', ...named.map(({ input }) => input)])} are given together`,
      hint: 'give each new token once: in input "token" for the one entry that input "only" names, or in the input of its channel and access',
    })
  }
  lintToken(value, 'token', registry)
  return [{ input: 'token', channel: undefined, access: undefined, value }]
}

function readNamed(runner: Runner, registry: RegistryHost): GivenToken[] {
  return channels.flatMap(channel =>
    accesses.flatMap(access => {
      const input = `${channel}-${access}-token` as const
      const value = readSecret(runner, input)
      if (value === undefined) return []
      lintToken(value, input, registry)
      return [{ input, channel, access, value }]
    }),
  )
}
