import { inBatches } from '../base/batches.ts'
import { OatError, resultOrError, withoutCode } from '../base/error.ts'
import type { Entry } from '../token-list/token-list.ts'
import { storeName } from '../token-list/store.ts'
import type { StoreState } from '../stores/stores.ts'
import { copiesOf } from '../tokens/copies.ts'
import { findCurrent, readEntryTokens } from '../tokens/token.ts'
import type { HiddenCopy, Neighbour, StepOutcome } from './plan/event.ts'
import type { RotateRun } from './run.ts'

/** Looks at the stores of all entries: a store may have been moved from one to another. Throws errors of Docker Hub. */
export async function lookAround(entry: Entry, run: RotateRun, isLeaked: boolean): Promise<StepOutcome> {
  const { thisRepository, tokenList } = run.job
  // A leaked token goes at once, whoever may still hold it.
  const others = isLeaked ? [] : tokenList.tokens.filter(({ label }) => label !== entry.label)
  const tokens = others.length === 0 ? [] : await run.list()
  const neighbours: Neighbour[] = []
  for (const other of others) {
    neighbours.push({
      label: other.label,
      copies: copiesOf(other.stores, thisRepository),
      current: findCurrent(readEntryTokens(tokens, other.label)),
      stores: await observeStores(other, run, 'look'),
    })
  }
  // Last, so that it is as fresh as can be.
  const stores = await observeStores(entry, run, 'look')
  return { result: 'looked', stores, neighbours, hidden: await findHidden(entry, run) }
}

/** Secrets of this repository that hide the organization's of the same name, and that the list does not have. */
async function findHidden(entry: Entry, { job, stores }: RotateRun): Promise<readonly HiddenCopy[]> {
  const { tokenList, thisRepository } = job
  const [owner = ''] = thisRepository.split('/')
  const listed = tokenList.tokens.flatMap(it => it.stores.map(store => storeName(store, thisRepository)))
  const hidden: HiddenCopy[] = []
  for (const store of entry.stores) {
    if (store.kind !== 'organization-secret' || store.organization.toLowerCase() !== owner.toLowerCase()) {
      continue
    }
    const { secret, app, position } = store
    const own = { kind: 'repository-secret', secret, app, position, repository: undefined } as const
    const by = storeName(own, thisRepository)
    const seen = listed.includes(by) ? undefined : await resultOrError(() => stores.look(own))
    if (seen !== undefined && !(seen instanceof OatError) && seen.kind === 'stamped') {
      hidden.push({ store: storeName(store, thisRepository), by })
    }
  }
  return hidden
}

/** A store that cannot be looked at is a state too: it blocks its entry alone. @param how `check` proves that it can be written, too */
export async function observeStores(
  entry: Entry,
  { stores, job }: RotateRun,
  how: 'check' | 'look',
): Promise<readonly StoreState[]> {
  // Many kubectl, each a process of its own, a few at once; GitHub's requests are few, and its writes one after the other.
  const isMany = entry.stores.length > 8 && entry.stores.every(({ kind }) => kind === 'kubernetes')
  return inBatches(
    entry.stores,
    async (store): Promise<StoreState> => {
      const state = await resultOrError(() => stores[how](store))
      if (!(state instanceof OatError)) return state
      const name = storeName(store, job.thisRepository)
      return { store: name, kind: 'failed', code: state.code, message: withoutCode(state) }
    },
    isMany ? 4 : 1,
  )
}
