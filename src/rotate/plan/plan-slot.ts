import type { ErrorCode } from '../../base/error.ts'
import { formatTime } from '../../base/time-text.ts'
import { storeWords } from '../../register/store-words.ts'
import { findCurrent, isOlder } from '../../tokens/slot-token.ts'
import { whyDue } from './due.ts'
import { rivals } from './rivals.ts'
import type { Rotation } from './rotation.ts'
import { overdue, planSweep, type Sweep } from './sweep.ts'

/** `blocked`: a store could not be looked at, so nothing that depends on it may be done. */
export type Decision = Sweep & { readonly reason: string } & (
    | { readonly decision: 'rotate' | 'sweep' | 'nothing' }
    | { readonly decision: 'in-progress' | 'blocked'; readonly code: ErrorCode }
  )

/**
 * What a slot needs now, from what can be seen alone. `now` is Docker Hub's clock, in milliseconds.
 * A rotation is planned by the same rules after a crash as before: there is no journal.
 */
export function planSlot(rotation: Rotation, now: number): Decision {
  const due = whyDue(rotation, now)
  const leave = { retire: [], delete: [], held: [] }
  const rival = findRival(rotation, { now, due: due !== undefined })
  if (rival !== undefined)
    return {
      decision: 'in-progress',
      code: 'ROTATION_IN_PROGRESS',
      reason: `run ${rival} may still be working on it`,
      ...leave,
    }
  const broken = rotation.stores.find(store => store.kind === 'failed')
  if (broken !== undefined)
    return { decision: 'blocked', code: broken.code, reason: broken.message, ...leave }
  if (due !== undefined) return { decision: 'rotate', reason: due, ...leave, delete: overdue(rotation, now) }
  return decideSweep(planSweep(rotation, now))
}

/** The run that must be left alone: one that mints something newer, or any at work when we would mint. */
function findRival(rotation: Rotation, { now, due }: { now: number; due: boolean }): string | undefined {
  const { setup, tokens, memory } = rotation
  const current = findCurrent(tokens)
  if (setup.forced || (current !== undefined && current.id === memory.own)) return undefined
  const others = rivals(rotation, now)
  return others.find(other => due || current === undefined || isOlder(current, other))?.run
}

function decideSweep(sweep: Sweep): Decision {
  const work = sweep.retire.length + sweep.delete.length
  if (work > 0) return { decision: 'sweep', reason: 'older tokens are not needed any more', ...sweep }
  const used = sweep.held.map(held =>
    held.store === undefined
      ? `${held.id} was last used ${formatTime(held.lastUsedAt)}`
      : `${held.id} may still be in ${storeWords(held.store)}, which now belongs to another entry that has no new token yet`,
  )
  const reason = used.length > 0 ? `an older token is kept: ${used.join(', ')}` : 'nothing is due'
  return { decision: 'nothing', reason, ...sweep }
}
