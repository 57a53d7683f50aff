import { OatError, resultOrError } from '../base/error.ts'
import { groupBy } from '../base/group-by.ts'
import type { Look } from '../base/look.ts'
import type { Secret } from '../base/secret.ts'
import { createDetailReader } from '../hub/details.ts'
import type { Hub } from '../hub/hub.ts'
import type { Credential, Registry } from '../registry/registry.ts'
import type { ModePorts } from '../runner/ports.ts'
import type { ProgramOptions } from '../stores/programs.ts'
import type { AllStores, StoreState } from '../stores/stores.ts'
import { type Store, storeIdentity, storeName, storeWords } from '../token-list/store.ts'
import { notedValue } from '../tokens/copies.ts'
import { type HubToken, readEntryTokens } from '../tokens/token.ts'
import { createOfflineHub } from './assisted.ts'
import type { RotateJob } from './job.ts'

export interface RotatePorts extends Pick<ModePorts, 'runner' | 'clock'> {
  readonly signal: AbortSignal
  /** Docker Hub may be spoken to for some seconds after that, as long as this is on. */
  readonly hold: (isHeld: boolean) => void
  /** As the owner account of the inputs; nothing without one. */
  readonly hub: Hub | undefined
  /** Git's hash of a file of this repository; `undefined`: the branch does not have it. */
  readonly hashOf: (branch: string, path: string) => Promise<Look<string | undefined>>
  readonly openStores: (noted: ProgramOptions['noted']) => AllStores
  readonly registry: { readonly name: string; readonly open: (credential: Credential) => Registry }
}

export type RotateRun = Awaited<ReturnType<typeof openRotateRun>>

/** Logs in to Docker Hub, unless there is nothing to do there. Throws the errors of Hub. */
export async function openRotateRun(job: RotateJob, ports: RotatePorts) {
  const { clock } = ports
  const { assistedExpiry, entries } = job
  const hub = ports.hub ?? createOfflineHub(entries, assistedExpiry, clock)
  const ahead = (await hub.serverTime()) - clock.now()
  const hubNow = () => clock.now() + ahead
  const reader = withTokenDetails(hub)
  const stores = ports.openStores(reader.noted)
  // A store tells how far its clock is ahead of this machine's; a token's creation is by Docker Hub's.
  const measured = (state: StoreState): StoreState =>
    state.kind === 'stamped' && state.ahead !== undefined ? { ...state, ahead: state.ahead - ahead } : state
  const twins = await findTwins(job, stores)
  const unlessTwin = async (store: Store, look: () => Promise<StoreState>): Promise<StoreState> => {
    const name = storeName(store, job.thisRepository)
    const twin = twins.get(name)
    if (twin === undefined) return measured(await look())
    throw new OatError('LIST_INVALID', {
      message: `${storeWords(name)} and ${storeWords(twin)} are one place: keep one of them in the token list`,
      hint: 'keep the current name of the repository, or one of the contexts',
    })
  }
  const check: AllStores['check'] = store => unlessTwin(store, () => stores.check(store))
  const look: AllStores['look'] = (store, token) => unlessTwin(store, () => stores.look(store, token))
  return {
    ...ports,
    job,
    hub: reader.hub,
    list: reader.list,
    stores: { ...stores, check, look },
    /** Docker Hub's clock at this moment, in milliseconds. */
    hubNow,
    /** The values that this run holds, by the token's id. */
    values: new Map<string, Secret>(),
  }
}

/**
 * By name, the other name of a place that the list has twice: as a repository was called before and is called
 * now, or by two contexts of one cluster. Only GitHub, or the kubeconfig, can tell.
 */
async function findTwins({ tokenList, entries, thisRepository }: RotateJob, stores: AllStores) {
  const twins = new Map<string, string>()
  const listStores = tokenList.tokens.flatMap(entry => entry.stores)
  const isOurs = (store: Store) => entries.some(({ policy }) => policy.entry.stores.includes(store))
  const alike = groupBy(listStores, store => storeIdentity(unplaced(store), thisRepository))
  for (const group of alike.values()) {
    // A list may have hundreds: what this run leaves out is asked about only beside its own.
    if (group.length < 2 || !group.some(isOurs)) continue
    const places = new Map<string, string>()
    for (const store of group) {
      const identity = await resultOrError(() => stores.identify(store))
      if (typeof identity !== 'string') continue
      const name = storeName(store, thisRepository)
      const other = places.get(identity)
      places.set(identity, name)
      if (other !== undefined) twins.set(name, other).set(other, name)
    }
  }
  return twins
}

/** Without what may have two names. */
function unplaced(store: Store): Store {
  switch (store.kind) {
    case 'kubernetes':
      return { ...store, context: undefined }
    case 'repository-secret':
    case 'environment-secret':
      return { ...store, repository: undefined }
    case 'organization-secret':
    case 'program':
      return store
  }
}

/**
 * What Docker Hub's list has not is asked for of every token, once and again after each change: a person may have
 * edited any label, and of an entry's tokens any may be the last one that has the note of a leak.
 */
function withTokenDetails(hub: Hub) {
  const tokenDetails = new Map<string, HubToken>()
  const mint: Hub['mint'] = async request => {
    const minted = await hub.mint(request)
    tokenDetails.set(minted.token.id, minted.token)
    return minted
  }
  const change: Hub['change'] = (id, parts) => {
    tokenDetails.delete(id)
    return hub.change(id, parts)
  }
  const list = async (): Promise<readonly HubToken[]> => {
    const readDetails = createDetailReader(id => hub.get(id))
    const tokens: HubToken[] = []
    for (const token of await hub.list()) {
      const { label, resources, description } = tokenDetails.get(token.id) ?? {}
      const isRead = label === token.label
      const details = isRead ? { ...token, resources, description } : await readDetails(token)
      if (details.resources !== undefined) tokenDetails.set(token.id, details)
      tokens.push(details)
    }
    return tokens
  }
  const noted: ProgramOptions['noted'] = ({ label }) =>
    notedValue(readEntryTokens([...tokenDetails.values()], label))
  return { hub: { ...hub, mint, change }, list, noted }
}
