import { gantt } from './gantt.ts'
import type { SlotReport } from './report-slot.ts'
import type { Rotation } from './rotation.ts'
import { findCurrent } from './slot-token.ts'
import type { Slot } from './slot.ts'
import { tokenBar } from './token-bar.ts'
import { tokenRole } from './token-role.ts'

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
