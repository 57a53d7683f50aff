import type { Slot } from '../register/register.ts'
import { findCurrent } from '../tokens/slot-token.ts'
import { gantt } from '../tokens/timeline.ts'
import { tokenBar } from '../tokens/token-bar.ts'
import { tokenRole } from '../tokens/token-role.ts'
import type { SlotReport } from './plan/report.ts'
import type { Rotation } from './plan/rotation.ts'

/** One slot at the end of a run. */
export interface SlotOutcome {
  readonly slot: Slot
  readonly rotation: Rotation
  readonly report: SlotReport
}

/** The lives of the tokens that a run saw; nothing when there are none. */
export function rotationTimeline(outcomes: readonly SlotOutcome[], now: number): readonly string[] {
  return gantt(
    outcomes.map(({ slot, rotation: { tokens } }) => ({
      name: slot.label,
      bars: tokens.map(token => tokenBar(token, { role: tokenRole(token, findCurrent(tokens)), now })),
    })),
  )
}
