import { OatError } from '../../base/error.ts'
import type { Fault } from '../../base/http-failure.ts'
import { expiryVariable, type Store, storeWords } from '../../register/store.ts'
import type { GithubStores, StoreState } from '../stores.ts'
import type { GithubSecret } from './answers.ts'
import { createGithubCall, type GithubCall } from './call.ts'
import { createGithubClient, type GithubClientOptions } from './client.ts'
import type { GithubRefusal, Speaker } from './failure.ts'
import type { GithubAccess } from './inputs.ts'
import { findOldJobs } from './jobs.ts'
import { type TokenNeed, tokenNeeds, withJobs } from './target.ts'
import { githubPace, type PaceWindow } from './pace.ts'
import { createGithubIndex, createGithubPlaces, type LocatedStore } from './places.ts'
import {
  type AccessFollower,
  createGithubAccess,
  organizationPlace,
  writeSecret,
  writeVariable,
} from './write.ts'

export interface GithubOptions extends Omit<GithubClientOptions, 'onWait' | 'windows' | 'needs'> {
  /** Of the register: an App's tokens are limited to them. */
  readonly stores: readonly Store[]
  /** `owner/repo` that the register stands in. */
  readonly thisRepository: string
  /** The id of the workflow's run, where there is one. */
  readonly ownRun?: string | undefined
  readonly info: (text: string) => void
  /** What GitHub's limits allow: tests have no time for GitHub's. */
  readonly windows?: readonly PaceWindow[]
}

/** What asks GitHub for the stores' sake. `others`: repositories whose Actions secrets are looked at, too. */
export function openGithub(
  options: GithubOptions,
  level: TokenNeed['level'],
  others?: readonly string[],
): GithubCall {
  const { access, stores, thisRepository, info: onWait } = options
  const needs = 'token' in access ? [] : withJobs(tokenNeeds(stores, { thisRepository, level, others }))
  const client = createGithubClient({ windows: githubPace, ...options, needs, onWait })
  return createGithubCall(client, speakerOf(access))
}

function speakerOf(access: GithubAccess): Speaker {
  if (!('token' in access)) return 'app'
  return access.token.reveal().startsWith('ghs_') ? 'installation' : 'token'
}

/** GitHub's secrets as stores (docs.github.com/rest/actions/secrets and its siblings for Dependabot and Codespaces). */
export function createGithub(options: GithubOptions): GithubStores {
  const { ownRun, thisRepository, warn } = options
  const call = openGithub(options, 'write')
  const places = createGithubPlaces(call, options)
  const index = createGithubIndex(call)
  const access = createGithubAccess({
    call,
    warn,
    single: index.single,
    findId: async (repository, store) => (await places.findRepository(repository, store)).id,
  })

  const tell = createTeller(warn)

  /** Of an organization's secret. */
  function follow(located: LocatedStore): AccessFollower | undefined {
    const place = organizationPlace(located)
    return place && access.follow(place)
  }

  return {
    close: call.close,
    oldJobs: copies => findOldJobs(copies, { call, thisRepository, ownRun }),
    async check(store) {
      const located = await places.locate(store)
      const found = await index.look(located)
      await places.key(located)
      await places.provePermission(located)
      const place = organizationPlace(located)
      if (place !== undefined) await access.read(place, found)
      return stateOf(located, found, call.ahead())
    },
    async identify(store) {
      const { target } = await places.locate(store)
      return `${target.path}/${store.secret}`.toLowerCase()
    },
    async look(store) {
      const located = await places.locate(store)
      const found = await index.look(located)
      return stateOf(located, found, call.ahead())
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
      const name = expiryVariable(store.secret)
      const variable = { call, name, expiresAt, before, isNew, access: follow(located)?.take }
      const outcome = await writeVariable(located, variable)
      if (typeof outcome === 'string') return outcome
      const error = unannounced(located, { name, refusal: outcome.refusal, call })
      if (outcome.mayBeOld) throw error
      tell(`${located.target.rights.variables} ${causeOf(outcome.refusal)}`, error)
      return 'refused'
    },
  }
}

/** Warns once for each cause: what hundreds of repositories have in common is one thing to mend. */
function createTeller(warn: (text: string) => void) {
  const told = new Set<string>()
  return (cause: string, { message, hint }: OatError): void => {
    if (!told.has(cause)) warn(`${message}; ${hint}.`)
    told.add(cause)
  }
}

function causeOf(refusal: GithubRefusal | Fault): string {
  return 'fault' in refusal ? refusal.fault.message : `${refusal.status} ${refusal.message}`
}

/** `ahead`: how far GitHub's clock is ahead of this machine's. */
function stateOf(
  { name: store }: LocatedStore,
  found: GithubSecret | undefined,
  ahead: number | undefined,
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
