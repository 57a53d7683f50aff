import { endedRun, isSameText } from '../../token-list/label.ts'
import { type OtherToken, otherToken } from '../../tokens/older.ts'
import type { EntryToken } from '../../tokens/token.ts'
import type { Event, Trouble } from './event.ts'
import { findMade, findOwn, isLeaked, ownId, type Rotation } from './rotation.ts'
import { storeProgress } from './store-progress.ts'

/** What a run knows, read out of what has happened. Nothing else is remembered; a crash loses it all. */

type StepName = Event['step']['step']

const isOf =
  (...names: readonly StepName[]) =>
  ({ step }: Event): boolean =>
    names.includes(step.step)

const succeeded = ({ outcome }: Event): boolean => !['failed', 'lost', 'late'].includes(outcome.result)

function lastAt({ events }: Rotation, isIt: (event: Event) => boolean): number {
  return events.findLastIndex(isIt)
}

/** A list that does not have this run's token yet may be some moments behind. */
function lastList(rotation: Rotation): number {
  return lastAt(rotation, event => event.outcome.result === 'listed' && event.isBehind !== true)
}

/** The list was read after the last effect that asks for it. */
export function isListCurrent(rotation: Rotation): boolean {
  const isEffect = isOf('mint', 'refresh', 'promote')
  const asks = lastAt(
    rotation,
    event => event.isOurs === true || (isEffect(event) && event.outcome.result === 'token'),
  )
  return lastList(rotation) > asks
}

/** An answer that was lost, or that shows somebody else at work, asks for the list at once. */
export function mustReread(rotation: Rotation): boolean {
  return lastAt(rotation, ({ asksForList }) => asksForList === true) > lastList(rotation)
}

/** How often in a row the list did not have this run's token. */
export function missingFromList({ events }: Rotation): number {
  const lists = events.filter(isOf('list'))
  return lists.length - 1 - lists.findLastIndex(({ isBehind }) => isBehind !== true)
}

/** When all places were last looked at before something was taken away; a list read since is newer. */
export function lookedAt(rotation: Rotation): number | undefined {
  const at = lastAt(rotation, isOf('look'))
  return at > lastList(rotation) ? rotation.events[at]?.now : undefined
}

/** The list had this run's token, and nobody was there before it. */
export function isClaimed(rotation: Rotation): boolean {
  const made = lastAt(rotation, event => isOf('mint')(event) && event.outcome.result === 'token')
  return (
    made >= 0 &&
    rotation.events.some(
      ({ outcome, stop, isBehind }, at) => at > made && outcome.result === 'listed' && !stop && !isBehind,
    )
  )
}

export function isVerified({ events }: Rotation): boolean {
  return events.some(event => isOf('verify')(event) && succeeded(event))
}

/** The variable beside a place was looked at, or tried in vain. */
export function isAnnounced({ events }: Rotation, store: string): boolean {
  return events.some(
    ({ step, outcome }) => step.step === 'announce' && step.store === store && outcome.result !== 'late',
  )
}

/** The variables beside the places could not all be written. */
export function unannounced({ events }: Rotation): Trouble | undefined {
  const outcome = events.find(event => isOf('announce')(event) && event.outcome.result === 'failed')?.outcome
  return outcome?.result === 'failed' ? outcome : undefined
}

export function lostCount({ events }: Rotation): number {
  return events.filter(({ outcome }) => outcome.result === 'lost').length
}

/** A creation without an answer that is not settled: its token is deleted once it shows. */
export function lostMint({ events }: Rotation): { readonly label: string } | undefined {
  const last = events.findLast(isOf('mint', 'delete'))
  return last?.step.step === 'mint' && last.outcome.result === 'lost' ? last.step : undefined
}

/** The token of a creation whose answer was lost, when it has arrived. */
export function findUnanswered(rotation: Rotation): EntryToken | undefined {
  const lost = lostMint(rotation)
  return lost && rotation.tokens.find(({ label }) => isSameText(label, lost.label))
}

/** Creations that were sent. */
export function mintCount({ events }: Rotation): number {
  return events.filter(event => isOf('mint')(event) && event.outcome.result !== 'failed').length
}

/** It was tried in vain to do this to the token. */
export function isRefused({ events }: Rotation, name: 'retire' | 'delete', id: string): boolean {
  return events.some(
    ({ step, outcome }) => step.step === name && step.id === id && outcome.result === 'failed',
  )
}

/** Docker's limit was reached, and nothing was deleted since. */
export function isFull({ events }: Rotation): boolean {
  const last = events.findLast(event => isOf('mint')(event) || (isOf('delete')(event) && succeeded(event)))
  return last?.outcome.result === 'failed' && last.outcome.code === 'HUB_QUOTA'
}

export function isInterrupted({ events }: Rotation): boolean {
  return events.some(isOf('interrupt'))
}

/**
 * Why the run gave the entry up. After a leak a place that fails keeps nothing: the run gives up when all the
 * others have the token.
 */
export function stopOf(rotation: Rotation): Trouble | undefined {
  const stop = rotation.events.find(event => event.stop !== undefined)?.stop
  const own = findOwn(rotation)
  if (stop !== undefined || !isLeaked(rotation) || own === undefined || own.state === 'current') return stop
  const progress = storeProgress(rotation)
  const failed = failedPlaces(rotation)
  const isOpen = rotation.stores.some(({ store, kind }) => {
    const status = progress.get(store)?.status ?? 'unsure'
    return !failed.has(store) && (status === 'unsure' || (status === 'written' && kind !== 'opaque'))
  })
  return isOpen ? undefined : [...failed.values()][0]
}

/** Places that cannot have this run's token, and why; of a leak also those that did not pass the check. */
export function failedPlaces(rotation: Rotation): ReadonlyMap<string, Trouble> {
  const progress = storeProgress(rotation)
  const broken = rotation.stores.flatMap(state =>
    state.kind === 'failed' && !progress.has(state.store) ? [[state.store, state] as const] : [],
  )
  const tried = [...progress].flatMap(([store, { status, trouble }]) =>
    status === 'failed' && trouble !== undefined ? [[store, trouble] as const] : [],
  )
  return new Map([...tried, ...broken])
}

/** What became of the tokens that this run took away: when the first act ended it, and what was done last. */
export function ends(rotation: Rotation): readonly OtherToken[] {
  const made = new Set(rotation.events.flatMap(event => ownId({ events: [event] }) ?? []))
  const told = new Map<string, OtherToken>()
  for (const { step, before, now, outcome } of rotation.events) {
    if (before === undefined || made.has(before.id) || before.run === rotation.setup.run) continue
    const { id, label } = before
    const known = told.get(id)
    if (step.step === 'retire' && outcome.result === 'token' && !outcome.token.isActive) {
      told.set(id, { id, label, state: 'deactivated', at: known?.at ?? otherToken(before, now).at ?? now })
    } else if (step.step === 'delete' && outcome.result === 'done') {
      const at = known?.at ?? otherToken(before, now).at ?? now
      told.set(id, { id, label: known?.label ?? label, state: 'deleted', at })
    }
  }
  return [...told.values()]
}

export function idsOf({ events }: Rotation, name: 'retire' | 'delete'): readonly string[] {
  return events.flatMap(event => (event.step.step === name && succeeded(event) ? event.step.id : []))
}

/** What is still to be looked at after the last act of a leak; `undefined`: everything was. */
export function openLook(rotation: Rotation): 'list' | 'look' | undefined {
  const act = lastAt(rotation, isOf('mint', 'write', 'promote', 'refresh', 'retire', 'delete'))
  const whole = lastAt(rotation, ({ step }) => step.step === 'list' && step.isWhole)
  const look = lastAt(rotation, isOf('look'))
  return whole <= act ? 'list' : look < whole ? 'look' : undefined
}

/** The run has put its label to rest, or has tried. */
export function hasLetGo({ events }: Rotation, id: string): boolean {
  return events.some(
    ({ step }) =>
      (step.step === 'delete' && step.id === id) ||
      (step.step === 'refresh' && step.id === id && step.label.endsWith(` ${endedRun})`)),
  )
}

/** A step of this name was tried in vain. */
export function hasFailed({ events }: Rotation, name: 'promote' | 'note' | 'list'): boolean {
  return events.some(event => isOf(name)(event) && event.outcome.result === 'failed')
}

/** Why this run created its token. */
export function rotatedFor(rotation: Rotation): string | undefined {
  return findMade(rotation)?.reason
}
