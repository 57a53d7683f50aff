import { OatError } from '../model/error.ts'
import type { Outcome } from '../model/advance.ts'
import { backoff } from '../model/retry.ts'
import type { Rotation } from '../model/rotation.ts'
import type { Step } from '../model/rotation-step.ts'
import type { Secret } from '../model/secret.ts'
import type { Slot } from '../model/slot.ts'
import { storeName, type Store } from '../model/store.ts'
import type { AllStores, Clock, Hub } from '../ports.ts'
import { withoutCode } from './observe-stores.ts'
import type { TokenList } from './token-list.ts'

/** What the steps of one slot are carried out with. */
export interface SlotWork {
  readonly slot: Slot
  readonly thisRepository: string
  readonly hub: Hub
  readonly list: TokenList
  readonly stores: AllStores
  readonly clock: Clock
  readonly signal: AbortSignal
  readonly info: (text: string) => void
  /** Told when nobody knows an expiry to announce. */
  readonly onNoExpiry: () => void
  /** Docker Hub's clock, in milliseconds. */
  readonly hubNow: () => number
  /** Proves that the value has exactly the slot's grant. */
  readonly verify: (value: Secret) => Promise<void>
  /** The values that this run holds, by the token's id. */
  readonly values: Map<string, Secret>
  /** Stores whose expiry variable this run has written, by name. */
  readonly announced: Set<string>
}

/** Carries one step out. Throws only what is no OatError: a cancelled job, or a defect. */
export async function performStep(
  step: Step,
  { rotation, work }: { rotation: Rotation; work: SlotWork },
): Promise<Outcome> {
  try {
    return await perform(step, { rotation, work })
  } catch (error) {
    if (!(error instanceof OatError)) throw error
    const result = isUncertain(step, error) ? 'lost' : 'failed'
    return { result, code: error.code, message: withoutCode(error) }
  }
}

/** Without an answer, or with one that cannot be read, it may have happened. A store's adapter says so itself. */
function isUncertain({ step }: Step, { code }: OatError): boolean {
  if (step === 'write') return false
  if (step === 'confirm') return code === 'STORE_FAILED'
  return code === 'REGISTRY_UNREACHABLE' || (code === 'HUB_INVALID' && step !== 'list')
}

async function perform(
  step: Step,
  { rotation, work }: { rotation: Rotation; work: SlotWork },
): Promise<Outcome> {
  const { hub, slot } = work
  switch (step.step) {
    case 'list':
      return { result: 'listed', tokens: await work.list([slot.label]) }
    case 'mint':
      return mint(step, { rotation, work })
    case 'verify':
      await work.verify(valueOf(step.id, work))
      return { result: 'done' }
    case 'refresh':
    case 'promote':
      return { result: 'token', token: await hub.change(step.id, { label: step.label }) }
    case 'retire':
      return { result: 'token', token: await hub.retire(step.id, step.label) }
    case 'delete':
      await hub.remove(step.id)
      return { result: 'done' }
    case 'write':
      return write(step, { rotation, work })
    case 'confirm':
      if (step.look > 0) await work.clock.sleep(backoff(step.look, work.clock.random()), work.signal)
      return { result: 'seen', store: await work.stores.look(storeOf(step.store, work)) }
    case 'announce':
      return announce(rotation, work)
    case 'done':
      return { result: 'done' }
  }
}

async function mint(
  step: Step & { step: 'mint' },
  { rotation, work }: { rotation: Rotation; work: SlotWork },
): Promise<Outcome> {
  const { label, expiresAt } = step
  const { resources } = rotation.setup.policy
  const wanted = { label, expiresAt, resources, description: work.slot.purpose }
  const { token, value } = await work.hub.mint(wanted)
  work.values.set(token.id, value)
  return { result: 'token', token }
}

async function write(
  step: Step & { step: 'write' },
  { rotation, work }: { rotation: Rotation; work: SlotWork },
): Promise<Outcome> {
  const left = step.before - work.hubNow()
  if (left <= 0) return { result: 'late' }
  const value = valueOf(rotation.memory.own ?? '', work)
  const store = storeOf(step.store, work)
  const written = await work.stores.write(store, { value, before: work.clock.now() + left })
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

/** Hundreds of variables take longer than a claim lasts: `late` gives the run a chance to refresh it. */
async function announce({ memory, tokens, setup }: Rotation, work: SlotWork): Promise<Outcome> {
  const expiresAt = tokens.find(({ id }) => id === memory.own)?.expiresAt
  if (expiresAt === undefined) {
    work.onNoExpiry()
    return { result: 'done' }
  }
  const pause = work.clock.now() + setup.limits.refresh
  for (const store of work.slot.stores) {
    const name = storeName(store, work.thisRepository)
    if (work.announced.has(name)) continue
    if (work.clock.now() >= pause) return { result: 'late' }
    await work.stores.announce(store, expiresAt)
    work.announced.add(name)
  }
  work.info(`${work.slot.label}: expiry ${new Date(expiresAt).toISOString()} written beside the secrets`)
  return { result: 'done' }
}

function storeOf(name: string, { slot, thisRepository }: SlotWork): Store {
  const store = slot.stores.find(each => storeName(each, thisRepository) === name)
  if (store === undefined) throw new TypeError(`${slot.label} has no store ${name}`)
  return store
}

function valueOf(id: string, { values }: SlotWork): Secret {
  const value = values.get(id)
  if (value === undefined) throw new TypeError(`the value of token ${id} is not known`)
  return value
}
