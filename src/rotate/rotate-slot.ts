import { performStep } from './perform.ts'
import { advance } from './plan/advance.ts'
import { nextStep } from './plan/next-step.ts'
import type { Rotation } from './plan/rotation.ts'
import type { SlotWork } from './slot-work.ts'
import { describeStep } from './words.ts'

/** Acts, observes and plans again, until there is nothing left to do for this slot in this run. */
export async function rotateSlot(rotation: Rotation, work: SlotWork): Promise<Rotation> {
  let state = rotation
  for (;;) {
    const step = nextStep(state, work.hubNow())
    if (step.step === 'done') return state
    const outcome = await performStep(step, { rotation: state, work })
    const context = { isGiven: state.memory.given === true, onPaper: work.onPaper }
    const news = describeStep(step, { outcome, context })
    if (news !== undefined) work.info(`${work.slot.label}: ${news}`)
    state = advance(state, { step, outcome, now: work.hubNow() })
  }
}
