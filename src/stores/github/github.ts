import type { Clock } from '../../base/clock.ts'
import { OatError } from '../../base/error.ts'
import type { Fault } from '../../base/http-failure.ts'
import type { Secret } from '../../base/secret.ts'
import { storeWords } from '../../register/store.ts'
import type { GithubStores, StoreState } from '../stores.ts'
import type { GithubSecret } from './answers.ts'
import { createGithubCall, type GithubCall } from './call.ts'
import { createGithubClient } from './client.ts'
import type { GithubRefusal } from './failure.ts'
import { githubPace, type PaceWindow } from './pace.ts'
import { createGithubPlaces, type LocatedStore } from './places.ts'
import { createGithubIndex } from './secret-list.ts'
import {
  type AccessFollower,
  createGithubAccess,
  organizationPlace,
  writeSecret,
  writeVariable,
} from './write.ts'

export interface GithubOptions {
  readonly token: Secret
  /** As `githubAddress` gives it. */
  readonly apiUrl: string
  /** `owner/repo` that the register stands in. */
  readonly thisRepository: string
  readonly clock: Clock
  readonly signal: AbortSignal
  /** Milliseconds for one exchange; waits that a rate limit demands are not counted. */
  readonly timeoutMs: number
  /** Tries per request, for faults that may pass and for rate limits. */
  readonly attempts: number
  readonly info: (text: string) => void
  readonly warn: (text: string) => void
  /** What GitHub's limits allow: tests have no time for GitHub's. */
  readonly windows?: readonly PaceWindow[]
}

/** GitHub's secrets as stores (docs.github.com/rest/actions/secrets and its siblings for Dependabot and Codespaces). */
export function createGithub(options: GithubOptions): GithubStores {
  const { token, info, warn } = options
  const client = createGithubClient({ windows: githubPace, ...options, onWait: info })
  const call = createGithubCall(client, { isInstallation: token.reveal().startsWith('ghs_') })
  const places = createGithubPlaces(call, options)
  const index = createGithubIndex(call)
  const access = createGithubAccess({
    call,
    warn,
    single: index.single,
    findId: async (repository, store) => (await places.findRepository(repository, store)).id,
  })

  /** Of an organization's secret. */
  function follow(located: LocatedStore): AccessFollower | undefined {
    const place = organizationPlace(located)
    return place && access.follow(place)
  }

  return {
    async check(store) {
      const located = await places.locate(store)
      const found = await index.look(located)
      await places.key(located)
      await places.provePermission(located)
      const place = organizationPlace(located)
      if (place !== undefined) await access.read(place, found)
      return stateOf(located, { found, ahead: call.ahead() })
    },
    async identify(store) {
      const { target } = await places.locate(store)
      return `${target.path}/${store.secret}`.toLowerCase()
    },
    async look(store) {
      const located = await places.locate(store)
      const found = await index.look(located)
      return stateOf(located, { found, ahead: call.ahead() })
    },
    async write(store, value) {
      const located = await places.locate(store)
      const follower = follow(located)
      index.changed(located)
      const outcome = await writeSecret(located, { ...value, call, places, access: follower?.take })
      if (outcome.result === 'written') await follower?.compare()
      return outcome
    },
    async announce(store, { expiresAt, before, isNew = false }) {
      if (store.app !== 'actions') return 'same'
      const located = await places.locate(store)
      const name = `${store.secret}_EXPIRES_AT`
      const variable = { call, name, expiresAt, before, isNew, access: follow(located)?.take }
      const outcome = await writeVariable(located, variable)
      if (typeof outcome === 'string') return outcome
      const error = unannounced(located, { name, refusal: outcome.refusal, call })
      if (outcome.mayBeOld) throw error
      warn(`${error.message}; ${error.hint}.`)
      return 'refused'
    },
  }
}

/** `ahead`: of GitHub's clock, and of ours here. */
function stateOf(
  { name: store }: LocatedStore,
  { found, ahead }: { found: GithubSecret | undefined; ahead: number | undefined },
): StoreState {
  return found === undefined
    ? { store, kind: 'empty' }
    : { store, kind: 'stamped', updatedAt: found.updatedAt, ahead }
}

function unannounced(
  { name: store, target }: LocatedStore,
  { name, refusal, call }: { name: string; refusal: GithubRefusal | Fault; call: GithubCall },
): OatError {
  const { place, variablePermission: permission } = target
  const request = { method: 'PATCH', path: '' } as const
  const { code, message, hint } = call.refusal({ store, target: { place, permission }, request }, refusal)
  // The message begins with the secret, which is in order.
  const why = message.slice(storeWords(store).length + 2)
  return new OatError(code, { message: `The variable ${name} of ${place} was not written: ${why}`, hint })
}
