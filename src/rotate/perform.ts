import { OatError } from '../base/error.ts'
import { formatTime } from '../base/time-text.ts'
import { storeName } from '../register/store.ts'
import { withoutCode } from './observe-stores.ts'
import { confirmStore, writeStore } from './perform-store-step.ts'
import type { Outcome } from './plan/advance.ts'
import type { Step } from './plan/next-step.ts'
import type { Rotation } from './plan/rotation.ts'
import { type SlotWork, valueOf } from './slot-work.ts'

/** Milliseconds before the list is read once more because a new token is not in it; then twice as long, and so on. */
const listPause = 5000

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
  return code === 'REGISTRY_UNREACHABLE' || (code === 'HUB_INVALID' && step !== 'list' && step !== 'look')
}

async function perform(
  step: Step,
  { rotation, work }: { rotation: Rotation; work: SlotWork },
): Promise<Outcome> {
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
      await work.verify(valueOf(step.id, work))
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
      return confirmStore(step, { rotation, work })
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

/** Hundreds of variables take longer than a claim lasts: `late` gives the run a chance to refresh it. */
async function announce({ memory, tokens, setup }: Rotation, work: SlotWork): Promise<Outcome> {
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
