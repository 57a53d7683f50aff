import { storeWords } from '../../register/store.ts'
import type { StoreState } from '../../stores/stores.ts'
import { remember, type Rotation, type StoreProgress, type Trouble } from './rotation.ts'
import type { RotationLimits } from './limits.ts'

const untouched: StoreProgress = { status: 'unsure', writes: 0, looks: 0 }

/** A write makes every confirmation before it too old: the latest change must be one that all were seen after. */
export function wroteStore(
  rotation: Rotation,
  { store, sentAt, answeredAt }: Pick<StoreProgress, 'sentAt' | 'answeredAt'> & { readonly store: string },
): Rotation {
  const { stores } = rotation.memory
  const others = Object.entries(stores).map(([name, progress]): [string, StoreProgress] => [
    name,
    progress.status === 'confirmed'
      ? { ...progress, status: 'written', updatedAt: undefined, seenAt: undefined }
      : progress,
  ])
  const { writes } = stores[store] ?? untouched
  const written: StoreProgress = { status: 'written', writes: writes + 1, looks: 0, sentAt, answeredAt }
  return remember(rotation, { stores: { ...Object.fromEntries(others), [store]: written } })
}

/** `unsure`: the write may have arrived. A write that certainly did not arrive is not counted. */
export function failStore(
  rotation: Rotation,
  {
    store,
    status,
    code,
    message,
  }: Trouble & { readonly store: string; readonly status: 'unsure' | 'failed' },
): Rotation {
  const before = rotation.memory.stores[store] ?? untouched
  const writes = before.writes + (status === 'unsure' ? 1 : 0)
  return withStore(rotation, store, { ...before, status, writes, code, message })
}

/** Takes a look at a written store: it shows our write, not yet, or somebody else's. `now`: Docker Hub's clock, in milliseconds. */
export function confirmStore(rotation: Rotation, seen: StoreState, now: number): Rotation {
  const { memory, setup } = rotation
  const before = memory.stores[seen.store] ?? untouched
  const stores = rotation.stores.map(store => (store.store === seen.store ? seen : store))
  const looked = { ...rotation, stores }
  switch (verdict(seen, before, rotation)) {
    case 'ours': {
      const updatedAt = seen.kind === 'stamped' ? seen.updatedAt : undefined
      const confirmed = { ...before, status: 'confirmed' as const, updatedAt, seenAt: now }
      return remember(withStore(looked, seen.store, confirmed), { listIsCurrent: false })
    }
    case 'not-yet': {
      const again = { ...before, looks: before.looks + 1, vainSince: before.vainSince ?? now }
      if (isHopeless(again, now, setup.limits)) {
        return failLook(looked, seen.store, `${storeWords(seen.store)} does not show the new value`)
      }
      return withStore(looked, seen.store, again)
    }
    case 'overwritten': {
      if (before.writes >= setup.limits.attempts) {
        return failLook(looked, seen.store, whyNever(seen, before.writes))
      }
      return remember(withStore(looked, seen.store, { ...before, status: 'unsure' }), { mustReread: true })
    }
  }
}

/** A server with a clock of its own (GitHub) has lists that may be a minute behind; the others show what they have. */
function isHopeless(
  { looks, sentAt, vainSince = Infinity }: StoreProgress,
  now: number,
  limits: RotationLimits,
): boolean {
  return sentAt === undefined ? looks >= limits.attempts : now - vainSince >= limits.patience
}

function whyNever({ kind, store }: StoreState, writes: number): string {
  return kind === 'open'
    ? `${storeWords(store)} still has another value after ${writes} writes of the new one`
    : `${storeWords(store)} keeps being changed by somebody else`
}

function failLook(rotation: Rotation, store: string, message: string): Rotation {
  const failed = failStore(rotation, { store, status: 'failed', code: 'STORE_FAILED', message })
  return remember(failed, { stop: { code: 'STORE_FAILED', message } })
}

/** GitHub hides the value, so ours is the change made between the clock before sending and the answer's. */
function verdict(
  state: StoreState,
  before: StoreProgress,
  { memory: { own }, setup }: Rotation,
): 'ours' | 'not-yet' | 'overwritten' {
  const { slack } = setup.limits
  if (state.kind === 'open') return state.holds === own ? 'ours' : 'overwritten'
  if (state.kind !== 'stamped') return state.kind === 'opaque' ? 'ours' : 'not-yet'
  if (state.updatedAt > (before.answeredAt ?? Infinity) + slack) return 'overwritten'
  return state.updatedAt < (before.sentAt ?? -Infinity) - slack ? 'not-yet' : 'ours'
}

function withStore(rotation: Rotation, store: string, progress: StoreProgress): Rotation {
  return remember(rotation, { stores: { ...rotation.memory.stores, [store]: progress } })
}
