import { endedRun } from '../../token-list/label.ts'
import { findCurrent, isOlder, type EntryToken, works } from '../../tokens/token.ts'
import type { Situation, Event, RotationStep, Trouble } from './entry.ts'
import { roomToMake } from './leak.ts'
import { rivals } from './plan.ts'
import { type Rotation, stopped, withEvents, withTokens } from './rotation.ts'

/** What the run knows after a step. Pure: the same events give the same rotation. */
export function advance(
  rotation: Rotation,
  { step, outcome, now }: Pick<Event, 'outcome' | 'now'> & { readonly step: RotationStep },
): Rotation {
  const { known, setup, listed } = rotation
  const id = 'id' in step ? step.id : undefined
  const before = rotation.tokens.find(token => token.id === id)
  const add = (after: Situation, event: Partial<Event> = {}): Rotation =>
    withEvents(after, { step, outcome, now, before, ...event })
  switch (outcome.result) {
    case 'done':
    case 'late':
    case 'written':
    case 'announced':
      if (step.step !== 'delete') return add(rotation)
      return withTokens(
        add(rotation),
        listed.filter(token => token.id !== id),
      )
    case 'listed':
      return afterList(withTokens(rotation, outcome.tokens), add, now)
    case 'token': {
      const { token } = outcome
      // Somebody else has taken it away meanwhile, and may have made a newer one.
      const after = add(rotation, { asksForList: step.step === 'note' && !token.isActive })
      return withTokens(after, [...listed.filter(it => it.id !== token.id), token])
    }
    case 'seen': {
      const { store } = outcome
      const stores = rotation.stores.map(it => (it.store === store.store ? store : it))
      const after = add({ ...rotation, stores })
      const { status, trouble } = after.known.progress.get(store.store) ?? {}
      return status === 'failed' && !known.isLeaked ? add({ ...rotation, stores }, { stop: trouble }) : after
    }
    case 'looked': {
      const { stores, hidden = [] } = outcome
      return add({ ...rotation, stores, hidden })
    }
    case 'lost': {
      const { isFinal = false, code, message } = outcome
      const asksForList = step.step === 'mint' || (id !== undefined && step.step !== 'verify')
      const isLastTry = isFinal || known.stop !== undefined || known.lostCount >= setup.limits.attempts
      if (!isLastTry) return add(rotation, { asksForList })
      // A token that may be in a place must not be deleted, and one that may have been created is looked for.
      if (step.step === 'write' || step.step === 'mint') {
        return add(rotation, { asksForList, isLastTry, stop: whyFailed(rotation, step, outcome) })
      }
      return advance(rotation, { step, outcome: { result: 'failed', code, message }, now })
    }
    case 'failed':
      return add(rotation, { stop: whyFailed(rotation, step, outcome) })
  }
}

/** What is tried in vain ends the run; after a leak nothing does that others can do without. */
function whyFailed(rotation: Rotation, { step }: RotationStep, { code, message }: Trouble) {
  if (step === 'announce') return undefined
  const isSpared = ['retire', 'delete', 'write', 'confirm', 'note', 'list', 'look'].includes(step)
  const hasRoom = code === 'HUB_QUOTA' && roomToMake(rotation) !== undefined
  return rotation.known.isLeaked && (isSpared || hasRoom) ? undefined : { code, message }
}

/** Whether a lost creation arrived, whether the claim holds, and whether somebody newer took over. */
function afterList(
  rotation: Rotation,
  add: (after: Situation, event?: Partial<Event>) => Rotation,
  now: number,
): Rotation {
  const { ownId, own, stop, missingFromList } = rotation.known
  const isOpen = ownId !== undefined && own === undefined && stop === undefined
  if (isOpen && missingFromList + 1 < rotation.setup.limits.attempts) {
    return add(rotation, { isBehind: true, asksForList: true })
  }
  return add(rotation, { stop: whyStop(rotation, now) })
}

function whyStop(rotation: Rotation, now: number): Trouble | undefined {
  const { own, stop, lostMint, unanswered, ownId } = rotation.known
  if (stop !== undefined || own?.state === 'current') return undefined
  // It may still arrive: it must not be sent again, the next run sees.
  if (lostMint !== undefined) {
    const message = 'Docker Hub did not answer whether it created the new token'
    return unanswered === undefined ? { code: 'REGISTRY_UNREACHABLE', message } : undefined
  }
  if (ownId === undefined) return undefined
  if (own === undefined || own.state === 'retired' || !works(own, now)) return lapsed('the new token is gone')
  const taker = findTakerOver(rotation, own, now)
  if (taker === undefined) return undefined
  const { run = endedRun } = taker
  return lapsed(`${run === endedRun ? 'another run' : `run ${run}`} is rotating it`)
}

function lapsed(message: string): Trouble {
  return { code: 'ROTATION_IN_PROGRESS', message }
}

/** Who has the entry in our place. */
function findTakerOver(rotation: Rotation, own: EntryToken, now: number): EntryToken | undefined {
  const { tokens, setup, known } = rotation
  // Whoever created after us did so because we seemed dead, or by force.
  const isOpen = ({ state }: EntryToken): boolean => state === 'pending' || state === 'current'
  if (known.isClaimed) return tokens.find(other => isOlder(own, other) && isOpen(other))
  // Right after the creation: who was there before us keeps the entry, unless `force` or a leak takes it.
  const current = findCurrent(tokens)
  if (current !== undefined && isOlder(own, current)) return current
  const isTaken = setup.forced || setup.compromised
  return isTaken ? undefined : rivals(rotation, now).find(other => isOlder(other, own))
}

/** The run is to end: `nextStep` names only what leaves no claim. `step` may have happened. */
export function interrupt(rotation: Rotation, step: RotationStep | undefined, now: number): Rotation {
  const ended = lapsed('the run was ended')
  const isMint = step?.step === 'mint' && rotation.setup.given === undefined
  const begun: readonly Event[] =
    step?.step === 'write' || isMint
      ? [{ step, outcome: { result: 'lost', ...ended }, now, asksForList: isMint }]
      : []
  return stopped(withEvents(rotation, ...begun), 'interrupt', { stop: rotation.known.stop ?? ended, now })
}
