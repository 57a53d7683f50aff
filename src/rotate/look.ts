import type { Slot } from '../register/register.ts'
import { copiesOf } from '../tokens/copies.ts'
import { findCurrent, readSlotTokens } from '../tokens/slot-token.ts'
import { observeStores } from './observe-stores.ts'
import type { Outcome } from './plan/advance.ts'
import type { Neighbour } from './plan/rotation.ts'
import type { RotateRun } from './run.ts'

/**
 * Looks at every store of a slot and of the register's other slots, those that `only` leaves out included: a store may have been
 * moved from one to the other. A store that cannot be looked at is a state too. Throws errors of Docker Hub.
 */
export async function lookAround(
  slot: Slot,
  { run, isLeaked }: { run: RotateRun; isLeaked: boolean },
): Promise<Outcome> {
  const how = { stores: run.stores, thisRepository: run.job.thisRepository, how: 'look' } as const
  // A leaked token goes at once, whoever may still hold it.
  const others = isLeaked ? [] : run.job.register.tokens.filter(({ label }) => label !== slot.label)
  const tokens = others.length === 0 ? [] : await run.list(others.map(({ label }) => label))
  const neighbours: Neighbour[] = []
  for (const other of others) {
    neighbours.push({
      label: other.label,
      copies: copiesOf(other.stores, run.job.thisRepository),
      current: findCurrent(readSlotTokens(tokens, other.label)),
      stores: await observeStores(other, how),
    })
  }
  // Last, so that it is as fresh as can be.
  return { result: 'looked', stores: await observeStores(slot, how), neighbours }
}
