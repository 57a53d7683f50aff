import type { HubApi } from '../../sandbox/hub/api.ts'
import { startWorld, type World } from '../../sandbox/world.ts'
import type { Clock } from '../../src/base/clock.ts'
import { OatError } from '../../src/base/error.ts'
import { Secret } from '../../src/base/secret.ts'
import { createHub, type Hub } from '../../src/hub/hub.ts'
import { closeAfterTest } from '../support/close-after-test.ts'
import { quietPorts } from '../support/quiet-ports.ts'

/** A sandbox with Docker Hub's API, and everything that a client of it was told and told. */
export interface Bench {
  readonly world: World
  readonly api: HubApi
  /** The server's clock. The client's is `skew` ahead; both go on only by sleeping or by `pass`. */
  readonly now: () => number
  readonly pass: (milliseconds: number) => void
  readonly masked: Set<string>
  readonly waits: string[]
  /** A client: the account with a password alone, unless told otherwise. */
  readonly connect: (options?: Connect) => Hub
}

export interface Connect {
  readonly username?: string
  readonly password?: string
  readonly totpSecret?: string
  readonly organization?: string
  readonly baseUrl?: string
  readonly attempts?: number
  /** For the four tries of a request: short only where no answer comes. */
  readonly timeoutMs?: number
  readonly codes?: { readonly last: number; readonly onUse: (counter: number) => void }
}

/** @param skew milliseconds that the client's clock is ahead of the server's */
export async function openBench(skew = 0): Promise<Bench> {
  let now = Date.parse('2026-11-24T14:00:00Z')
  const world = await startWorld({ hub: true, registry: 'embedded', now: () => now })
  closeAfterTest(world)
  const { hub: api } = world
  if (api === undefined) throw new TypeError('the world has no hub')
  const masked = new Set<string>()
  const waits: string[] = []
  const mask = (value: string): void => void masked.add(value)
  const onWait = (text: string): void => void waits.push(text)
  const clock: Clock = {
    now: () => now + skew,
    random: () => 0.5,
    unique: () => 'cafe',
    sleep: milliseconds => {
      now += milliseconds
      return Promise.resolve()
    },
  }
  return {
    world,
    api,
    masked,
    waits,
    now: () => now,
    pass: milliseconds => void (now += milliseconds),
    connect: (options = {}) => {
      const { username, password } = { ...world.sharedAccount, ...options }
      const { totpSecret, organization = 'acme', baseUrl = api.origin, attempts = 4, codes } = options
      const account = {
        username,
        password: new Secret(password, mask),
        ...(totpSecret !== undefined && { totpSecret: new Secret(totpSecret, mask) }),
      }
      const { timeoutMs = 80_000 } = options
      const told = { mask, info: onWait, clock, attempts, timeoutMs, endsAt: Number.MAX_SAFE_INTEGER }
      const environment = { GITHUB_ENV: 'a file', DOCKER_OAT_LAST_CODE: String(codes?.last ?? 0) }
      const exportVariable = (_: string, value: string): void => codes?.onUse(Number(value))
      const ports = quietPorts({ ...told, environment, exportVariable })
      return createHub({ ...account, baseUrl, organization }, ports)
    },
  }
}

/** How it ended: `CODE: message`. Anything but our own error is thrown on. */
export async function failure(work: () => Promise<unknown>): Promise<string> {
  try {
    await work()
  } catch (error) {
    if (!(error instanceof OatError)) throw error
    return `${error.code}: ${error.message}; ${error.hint}`
  }
  return 'no error'
}

/** How it ends where Docker Hub's answer is not as described: the whole of `failure`. */
export const invalid = (answer: string): string =>
  `HUB_INVALID: Docker Hub answers ${answer}; check input "hub-url", and whether a proxy answers in its place; if neither, its API has changed: please report it`
