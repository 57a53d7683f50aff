import { isTrustworthy } from '../model/address.ts'
import type { GivenToken } from '../model/given-token.ts'
import { refuseTokenAsPassword } from '../model/hub-refusal.ts'
import { inputTable, type InputName } from '../model/input-table.ts'
import { parseList } from '../model/list.ts'
import { parseRegistryHost, type RegistryHost } from '../model/registry-host.ts'
import { Secret } from '../model/secret.ts'
import { accesses, channels } from '../model/slot.ts'
import { lintToken } from '../model/token-lint.ts'
import type { Runner } from '../ports.ts'
import { invalidInput, readBoolean, readInteger, readOptional, readText } from './inputs.ts'

/** An owner's account on Docker Hub, and where its API is. */
export interface HubInputs {
  /** Without a slash at the end. */
  readonly baseUrl: string
  readonly account: {
    readonly username: string
    readonly password: Secret
    readonly totpSecret: Secret | undefined
  }
}

export interface RotateInputs {
  readonly config: { readonly path: string; readonly isExplicit: true }
  readonly registry: RegistryHost
  /** Assisted: what a person minted; may be empty. */
  readonly given: readonly GivenToken[]
  /** `undefined`: no owner account, which only assisted rotation can do without. */
  readonly hub: HubInputs | undefined
  readonly githubToken: Secret | undefined
  /** Labels; `undefined`: all. */
  readonly only: readonly string[] | undefined
  readonly force: readonly string[]
  readonly compromised: readonly string[]
  readonly dryRun: boolean
  /** Seconds for one exchange. */
  readonly timeout: number
  readonly attempts: number
}

/** Everything that mode rotate takes, parsed. Throws INPUT_INVALID, TOKEN_MALFORMED, HUB_FORBIDDEN before anything else has happened. */
export function readRotateInputs(runner: Runner): RotateInputs {
  const given = readGiven(runner)
  const hub = readHub(runner)
  if (hub === undefined && given.length === 0) {
    throw invalidInput('hub-username', {
      said: 'and hub-password are missing',
      hint: 'give an owner account of Docker Hub, or the new tokens themselves (release-pull-token and its siblings: assisted rotation)',
    })
  }
  const only = parseList(readText(runner, 'only'))
  return {
    // Without a register there is nothing to rotate, at the usual path either.
    config: { path: readText(runner, 'config'), isExplicit: true },
    registry: parseRegistryHost(readText(runner, 'registry')),
    ...{ given, hub },
    githubToken: readSecret(runner, 'github-token'),
    only: only.length === 0 ? undefined : only,
    force: parseList(readText(runner, 'force')),
    compromised: parseList(readText(runner, 'compromised')),
    dryRun: readBoolean(runner, 'dry-run'),
    timeout: readInteger(runner, { name: 'timeout', least: 1, most: 3600 }),
    attempts: readInteger(runner, { name: 'attempts', least: 1, most: 20 }),
  }
}

function readGiven(runner: Runner): GivenToken[] {
  return channels.flatMap(channel =>
    accesses.flatMap(access => {
      const input = `${channel}-${access}-token` as const
      const text = readOptional(runner, input)
      if (text === undefined) return []
      return [{ input, channel, access, value: new Secret(lintToken(text, input).value, runner.mask) }]
    }),
  )
}

function readHub(runner: Runner): HubInputs | undefined {
  const username = readOptional(runner, 'hub-username')
  const password = readSecret(runner, 'hub-password')
  const totpSecret = readSecret(runner, 'hub-totp-secret')
  if (username === undefined && password === undefined && totpSecret === undefined) return undefined
  if (username === undefined) throw incomplete('hub-username')
  if (password === undefined) throw incomplete('hub-password')
  refuseTokenAsPassword(password.reveal())
  return { baseUrl: readAddress(runner), account: { username, password, totpSecret } }
}

function incomplete(name: InputName): Error {
  return invalidInput(name, {
    said: 'is missing',
    hint: 'an owner account of Docker Hub is given by hub-username and hub-password, and hub-totp-secret with two-factor authentication; check that the secret exists in this environment',
  })
}

function readAddress(runner: Runner): string {
  const text = readText(runner, 'hub-url')
  if (URL.canParse(text) && isTrustworthy(new URL(text))) return text.replace(/\/+$/, '')
  throw invalidInput('hub-url', {
    said: 'is no address with https',
    hint: `leave it out for ${inputTable['hub-url'].default}`,
  })
}

function readSecret(runner: Runner, name: InputName): Secret | undefined {
  const text = readOptional(runner, name)
  return text === undefined ? undefined : new Secret(text, runner.mask)
}
