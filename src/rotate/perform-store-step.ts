import { backoff } from '../base/retry.ts'
import { type Store, storeName } from '../register/store.ts'
import type { TokenValue } from '../stores/stores.ts'
import { withoutCode } from './observe-stores.ts'
import type { Outcome } from './plan/advance.ts'
import type { Rotation } from './plan/rotation.ts'
import type { StoreStep } from './plan/store-step.ts'
import { type SlotWork, valueOf } from './slot-work.ts'

/** Hands the run's own token to a store. Throws as the store's adapter: then certainly nothing was written. */
export async function writeStore(
  step: StoreStep & { step: 'write' },
  { rotation, work }: { rotation: Rotation; work: SlotWork },
): Promise<Outcome> {
  const left = step.before - work.hubNow()
  if (left <= 0) return { result: 'late' }
  const own = ownToken(rotation, work)
  const written = await work.stores.write(storeOf(step.store, work), {
    ...own,
    before: work.clock.now() + left,
  })
  if (written.result === 'lost')
    return { result: 'lost', code: written.error.code, message: withoutCode(written.error) }
  if (written.result === 'late') return written
  const { sentAt, answeredAt } = written
  return {
    result: 'written',
    ...(sentAt !== undefined && { sentAt }),
    ...(answeredAt !== undefined && { answeredAt }),
  }
}

/** Looks at a store that was written; longer after each look in vain. */
export async function confirmStore(
  step: StoreStep & { step: 'confirm' },
  { rotation, work }: { rotation: Rotation; work: SlotWork },
): Promise<Outcome> {
  if (step.look > 0) await work.clock.sleep(backoff(step.look, work.clock.random()), work.signal)
  const store = await work.stores.look(storeOf(step.store, work), ownToken(rotation, work))
  return { result: 'seen', store }
}

function ownToken({ memory, tokens }: Rotation, work: SlotWork): TokenValue {
  const { label, channel, access } = work.slot
  const id = memory.own ?? ''
  const expiresAt = tokens.find(token => token.id === id)?.expiresAt
  return { id, label, channel, access, value: valueOf(id, work), expiresAt }
}

function storeOf(name: string, { slot, thisRepository }: SlotWork): Store {
  const store = slot.stores.find(each => storeName(each, thisRepository) === name)
  if (store === undefined) throw new TypeError(`${slot.label} has no store ${name}`)
  return store
}
