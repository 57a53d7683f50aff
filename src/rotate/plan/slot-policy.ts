import type { Slot } from '../../register/register.ts'
import { copiesOf } from '../../tokens/copies.ts'
import { slotResources } from '../../tokens/resources.ts'
import type { SlotPolicy } from './rotation.ts'

/** What the planner needs of a slot's entry in the register. @param thisRepository `owner/repo` that the register stands in */
export function slotPolicy(slot: Slot, thisRepository: string): SlotPolicy {
  const { label, channel, access, rotation } = slot
  return {
    ...{ label, channel, access },
    every: rotation.everyMs,
    lifetime: rotation.lifetimeMs,
    grace: rotation.graceMs,
    deleteAfter: rotation.deleteAfterMs,
    resources: slotResources(slot),
    copies: copiesOf(slot.stores, thisRepository),
  }
}
