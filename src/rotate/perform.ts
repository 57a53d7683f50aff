import type { Clock } from '../base/clock.ts'
import { OatError, withoutCode } from '../base/error.ts'
import { backoff } from '../base/retry.ts'
import type { Secret } from '../base/secret.ts'
import { formatTime } from '../base/time.ts'
import type { Hub } from '../hub/hub.ts'
import type { Slot } from '../register/register.ts'
import { type Store, storeName } from '../register/store.ts'
import type { AllStores, TokenValue } from '../stores/stores.ts'
import type { StepOutcome } from './plan/advance.ts'
import type { RotationStep, StoreStep } from './plan/next-step.ts'
import type { Rotation } from './plan/rotation.ts'
import type { TokenList } from './run.ts'

/** Milliseconds before the list is read once more because a new token is not in it; then twice as long, and so on. */
const listPause = 5000

/** Carries one step out. Throws only what is no OatError: a cancelled job, or a defect. */
export async function performStep(
  step: RotationStep,
  { rotation, work }: { rotation: Rotation; work: SlotWork },
): Promise<StepOutcome> {
  try {
    return await perform(step, { rotation, work })
  } catch (error) {
    if (!(error instanceof OatError)) throw error
    const result = isUncertain(step, error) ? 'lost' : 'failed'
    return { result, code: error.code, message: withoutCode(error) }
  }
}

/** Without an answer, or with one that cannot be read, it may have happened. A store's adapter says so itself. */
function isUncertain({ step }: RotationStep, { code }: OatError): boolean {
  if (step === 'write') return false
  if (step === 'confirm') return code === 'STORE_FAILED'
  return code === 'REGISTRY_UNREACHABLE' || (code === 'HUB_INVALID' && step !== 'list' && step !== 'look')
}

async function perform(
  step: RotationStep,
  { rotation, work }: { rotation: Rotation; work: SlotWork },
): Promise<StepOutcome> {
  const { hub, slot } = work
  switch (step.step) {
    case 'list':
      if (step.look > 0) await work.clock.sleep(listPause * 2 ** (step.look - 1), work.signal)
      return { result: 'listed', tokens: await work.list([slot.label]) }
    case 'look':
      return work.look()
    case 'mint':
      return mint(step, { rotation, work })
    case 'verify':
      await work.verify(tokenValueOf(step.id, work))
      return { result: 'done' }
    case 'refresh':
      return { result: 'token', token: await hub.change(step.id, { label: step.label }) }
    case 'promote':
      return {
        result: 'token',
        token: await hub.change(step.id, { label: step.label, copies: step.copies }),
      }
    case 'retire':
      return { result: 'token', token: await hub.retire(step.id, step.label) }
    case 'delete':
      await hub.remove(step.id)
      return { result: 'done' }
    case 'write':
      return writeStore(step, { rotation, work })
    case 'confirm':
      return confirmCopy(step, { rotation, work })
    case 'announce':
      return announce(rotation, work)
    case 'done':
      return { result: 'done' }
  }
}

async function mint(
  step: RotationStep & { step: 'mint' },
  { rotation, work }: { rotation: Rotation; work: SlotWork },
): Promise<StepOutcome> {
  const { label, expiresAt } = step
  const { resources } = rotation.setup.policy
  const wanted = { label, expiresAt, resources, description: work.slot.purpose }
  const { token, value } = await work.hub.mint(wanted)
  work.values.set(token.id, value)
  return { result: 'token', token }
}

/** Hundreds of variables take longer than a claim lasts: `late` gives the run a chance to refresh it. */
async function announce({ memory, tokens, setup }: Rotation, work: SlotWork): Promise<StepOutcome> {
  const beside = work.slot.stores.filter(store => 'app' in store && store.app === 'actions')
  if (beside.length === 0) return { result: 'done' }
  const expiresAt = tokens.find(({ id }) => id === memory.own)?.expiresAt
  if (expiresAt === undefined) {
    work.onNoExpiry()
    return { result: 'done' }
  }
  const before = work.clock.now() + setup.limits.refresh
  for (const store of beside) {
    const name = storeName(store, work.thisRepository)
    if (work.announced.has(name)) continue
    const announced = await work.stores.announce(store, { expiresAt, before })
    if (announced === 'late') return { result: 'late' }
    if (announced === 'refused') work.unannounced.add(name)
    work.announced.add(name)
  }
  const written = beside.length - work.unannounced.size
  if (written > 0) {
    const count = `${written} expiry ${written === 1 ? 'variable' : 'variables'}`
    work.info(`${work.slot.label}: wrote ${count}: ${formatTime(expiresAt)}`)
  }
  return { result: 'done' }
}

/** Hands the run's own token to a store. Throws as the store's adapter: then certainly nothing was written. */
async function writeStore(
  step: StoreStep & { step: 'write' },
  { rotation, work }: { rotation: Rotation; work: SlotWork },
): Promise<StepOutcome> {
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
async function confirmCopy(
  step: StoreStep & { step: 'confirm' },
  { rotation, work }: { rotation: Rotation; work: SlotWork },
): Promise<StepOutcome> {
  if (step.look > 0) await work.clock.sleep(backoff(step.look, work.clock.random()), work.signal)
  const store = await work.stores.look(storeOf(step.store, work), ownToken(rotation, work))
  return { result: 'seen', store }
}

function ownToken({ memory, tokens }: Rotation, work: SlotWork): TokenValue {
  const { label, channel, access } = work.slot
  const id = memory.own ?? ''
  const expiresAt = tokens.find(token => token.id === id)?.expiresAt
  return { id, label, channel, access, value: tokenValueOf(id, work), expiresAt }
}

function storeOf(name: string, { slot, thisRepository }: SlotWork): Store {
  const store = slot.stores.find(each => storeName(each, thisRepository) === name)
  if (store === undefined) throw new TypeError(`${slot.label} has no store ${name}`)
  return store
}

/** What the steps of one slot are carried out with. */
export interface SlotWork {
  readonly slot: Slot
  readonly thisRepository: string
  readonly hub: Hub
  readonly list: TokenList
  readonly stores: AllStores
  /** Looks at every store of this slot and of the others. */
  readonly look: () => Promise<StepOutcome>
  readonly clock: Clock
  readonly signal: AbortSignal
  readonly info: (text: string) => void
  /** Docker Hub is not asked (assisted without an account). */
  readonly onPaper: boolean
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
  /** Those of them whose server refused it: a warning said why. */
  readonly unannounced: Set<string>
}

/** The value of a token that this run minted or was given. */
function tokenValueOf(id: string, { values }: SlotWork): Secret {
  const value = values.get(id)
  if (value === undefined) throw new TypeError(`the value of token ${id} is not known`)
  return value
}
