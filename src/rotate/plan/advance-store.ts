import type { ErrorCode } from '../../base/error.ts'
import { storeWords } from '../../register/store.ts'
import type { StoreState } from '../../stores/stores.ts'
import type { Rotation, RotationLimits, StoreProgress } from './rotation.ts'

const untouched: StoreProgress = { status: 'unsure', writes: 0, looks: 0 }

interface Written {
  readonly store: string
  readonly sentAt?: number
  readonly answeredAt?: number
}

/** A write makes every confirmation before it too old: the latest change must be one that all were seen after. */
export function wroteStore(rotation: Rotation, { store, sentAt, answeredAt }: Written): Rotation {
  const { stores } = rotation.memory
  const others = Object.entries(stores).map(([name, progress]): [string, StoreProgress] => [
    name,
    progress.status === 'confirmed'
      ? { ...progress, status: 'written', updatedAt: undefined, seenAt: undefined }
      : progress,
  ])
  const { writes } = stores[store] ?? untouched
  const written: StoreProgress = { status: 'written', writes: writes + 1, looks: 0, sentAt, answeredAt }
  return withStores(rotation, { ...Object.fromEntries(others), [store]: written })
}

interface Trouble {
  readonly store: string
  readonly status: 'unsure' | 'failed'
  readonly code: ErrorCode
  readonly message: string
}

/** `unsure`: the write may have arrived. A write that certainly did not arrive is not counted. */
export function failStore(rotation: Rotation, { store, status, code, message }: Trouble): Rotation {
  const { stores } = rotation.memory
  const before = stores[store] ?? untouched
  const writes = before.writes + (status === 'unsure' ? 1 : 0)
  return withStores(rotation, { ...stores, [store]: { ...before, status, writes, code, message } })
}

/** Takes a look at a written store: it shows our write, not yet, or somebody else's. `now`: Docker Hub's clock, in milliseconds. */
export function confirmStore(rotation: Rotation, seen: StoreState, now: number): Rotation {
  const { memory, setup } = rotation
  const before = memory.stores[seen.store] ?? untouched
  const stores = rotation.stores.map(store => (store.store === seen.store ? seen : store))
  const looked = { ...rotation, stores }
  switch (verdict(seen, { before, own: memory.own, slack: setup.limits.slack })) {
    case 'ours': {
      const updatedAt = seen.kind === 'stamped' ? seen.updatedAt : undefined
      const confirmed = { ...before, status: 'confirmed' as const, updatedAt, seenAt: now }
      const settled = withStores(looked, { ...memory.stores, [seen.store]: confirmed })
      return { ...settled, memory: { ...settled.memory, listIsCurrent: false } }
    }
    case 'not-yet': {
      const again = { ...before, looks: before.looks + 1, vainSince: before.vainSince ?? now }
      if (isHopeless(again, now, setup.limits)) {
        return failLook(looked, seen.store, `${storeWords(seen.store)} does not show the new value`)
      }
      return withStores(looked, { ...memory.stores, [seen.store]: again })
    }
    case 'overwritten': {
      if (before.writes >= setup.limits.attempts) {
        return failLook(looked, seen.store, whyNever(seen, before.writes))
      }
      const again = withStores(looked, { ...memory.stores, [seen.store]: { ...before, status: 'unsure' } })
      return { ...again, memory: { ...again.memory, mustReread: true } }
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
  return { ...failed, memory: { ...failed.memory, stop: { code: 'STORE_FAILED', message } } }
}

interface Expected {
  readonly before: StoreProgress
  readonly own: string | undefined
  readonly slack: number
}

/** GitHub hides the value, so ours is the change made between the clock before sending and the answer's. */
function verdict(state: StoreState, { before, own, slack }: Expected): 'ours' | 'not-yet' | 'overwritten' {
  if (state.kind === 'open') return state.holds === own ? 'ours' : 'overwritten'
  if (state.kind !== 'stamped') return state.kind === 'opaque' ? 'ours' : 'not-yet'
  if (state.updatedAt > (before.answeredAt ?? Infinity) + slack) return 'overwritten'
  return state.updatedAt < (before.sentAt ?? -Infinity) - slack ? 'not-yet' : 'ours'
}

function withStores(rotation: Rotation, stores: Readonly<Record<string, StoreProgress>>): Rotation {
  return { ...rotation, memory: { ...rotation.memory, stores } }
}
