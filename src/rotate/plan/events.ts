import { endedRun, isSameText } from '../../token-list/label.ts'
import { markOf, openLeak } from '../../tokens/copies.ts'
import { type OtherToken, otherToken } from '../../tokens/older.ts'
import { findCurrent } from '../../tokens/token.ts'
import type { Situation } from './entry.ts'
import type { Event, Trouble } from './event.ts'
import { type StoreProgress, storeProgress } from './store-progress.ts'

type StepName = Event['step']['step']

const isOf =
  (...names: readonly StepName[]) =>
  ({ step }: Event): boolean =>
    names.includes(step.step)

const succeeded = ({ outcome }: Event): boolean => !['failed', 'lost', 'late'].includes(outcome.result)

/** What a run knows, read out of what has happened. Nothing else is remembered; a crash loses it all. */
export type Known = ReturnType<typeof readEvents>

export function readEvents(situation: Situation) {
  const { events, tokens, setup } = situation
  const made = findMade(events)
  const ownId = made?.token.id
  const own = tokens.find(({ id }) => id === ownId)
  const isLeaked = seesLeak(situation)
  const current = findCurrent(tokens)
  const isUnnoted = isLeaked && current !== undefined && markOf(current)?.leakSince === undefined
  const progress = storeProgress(situation, ownId)
  const failed = failedPlaces(situation, progress)
  const stop = events.find(event => event.stop !== undefined)?.stop
  const isPending = own !== undefined && own.state !== 'current'
  return {
    /** The last token that this run made, as it was then: it holds its value. */
    made,
    ownId,
    own,
    /** A leak was told, or is noted and not over, or this run has seen that it is. */
    isLeaked,
    /** What replaces all that may have leaked: this run's own, else the current one if it remembers the leak. */
    replacement: own !== undefined || setup.compromised ? own : isUnnoted ? undefined : current,
    progress,
    /** Places that cannot have this run's token, and why; of a leak also those that did not pass the check. */
    failed,
    /** Why the run gave the entry up. After a leak it does when all places but those that fail have the token. */
    stop: stop ?? (isLeaked && isPending ? stopOfLeak(situation, progress, failed) : undefined),
    ...readList(events),
    ...readMints(situation),
    ...readTries(events),
  }
}

function findMade(events: readonly Event[]) {
  for (const { step, outcome } of events.toReversed()) {
    if (step.step === 'mint' && outcome.result === 'token') return { ...step, token: outcome.token }
  }
  return undefined
}

function seesLeak({ setup, tokens, events }: Situation): boolean {
  const isEnded = events.some(({ step }) => step.step === 'note' && step.mark.isLeakOver === true)
  return setup.compromised || isEnded || tokens.some(token => openLeak(token) !== undefined)
}

function failedPlaces({ stores }: Situation, progress: ReadonlyMap<string, StoreProgress>) {
  const tried = [...progress].flatMap(([store, { status, trouble }]) =>
    status === 'failed' && trouble !== undefined ? [[store, trouble] as const] : [],
  )
  const broken = stores.flatMap(state =>
    state.kind === 'failed' && !progress.has(state.store) ? [[state.store, state] as const] : [],
  )
  return new Map<string, Trouble>([...tried, ...broken])
}

function stopOfLeak(
  { stores }: Situation,
  progress: ReadonlyMap<string, StoreProgress>,
  failed: ReadonlyMap<string, Trouble>,
): Trouble | undefined {
  const isOpen = stores.some(({ store, kind }) => {
    const status = progress.get(store)?.status ?? 'unsure'
    return !failed.has(store) && (status === 'unsure' || (status === 'written' && kind !== 'opaque'))
  })
  return isOpen ? undefined : [...failed.values()][0]
}

/** What is known of Docker Hub's list and of the last looks. */
function readList(events: readonly Event[]) {
  const lastAt = (isIt: (event: Event) => boolean): number => events.findLastIndex(isIt)
  // A list that does not have this run's token yet may be some moments behind.
  const list = lastAt(event => event.outcome.result === 'listed' && event.isBehind !== true)
  const isEffect = isOf('mint', 'refresh', 'promote')
  const effect = lastAt(
    event => event.isOurs === true || (isEffect(event) && event.outcome.result === 'token'),
  )
  const made = lastAt(event => isOf('mint')(event) && event.outcome.result === 'token')
  const lists = events.filter(isOf('list'))
  const act = lastAt(isOf('mint', 'write', 'promote', 'refresh', 'retire', 'delete'))
  const whole = lastAt(({ step }) => step.step === 'list' && step.isWhole)
  const look = lastAt(isOf('look'))
  return {
    /** The list was read after the last effect that asks for it. */
    isListCurrent: list > effect,
    /** An answer that was lost, or that shows somebody else at work, asks for the list at once. */
    mustReread: lastAt(({ asksForList }) => asksForList === true) > list,
    /** How often in a row the list did not have this run's token. */
    missingFromList: lists.length - 1 - lists.findLastIndex(({ isBehind }) => isBehind !== true),
    /** When all places were last looked at before something was taken away; a list read since is newer. */
    lookedAt: look > list ? events[look]?.now : undefined,
    /** The list had this run's token, and nobody was there before it. */
    isClaimed: events.some(
      ({ outcome, stop, isBehind }, at) =>
        made >= 0 && at > made && outcome.result === 'listed' && !stop && !isBehind,
    ),
    /** What is still to be looked at after the last act of a leak; `undefined`: everything was. */
    openLook: whole <= act ? ('list' as const) : look < whole ? ('look' as const) : undefined,
  }
}

/** What is known of creations. */
function readMints({ events, tokens }: Situation) {
  const last = events.findLast(isOf('mint', 'delete'))
  const lost = last?.step.step === 'mint' && last.outcome.result === 'lost' ? last.step : undefined
  const limit = events.findLast(event => isOf('mint')(event) || (isOf('delete')(event) && succeeded(event)))
  return {
    /** A creation without an answer that is not settled: its token is deleted once it shows. */
    lostMint: lost,
    /** That token, when it has arrived. */
    unanswered: lost && tokens.find(({ label }) => isSameText(label, lost.label)),
    /** Creations that were sent. */
    mintCount: events.filter(event => isOf('mint')(event) && event.outcome.result !== 'failed').length,
    /** Docker's limit was reached, and nothing was deleted since. */
    isFull: limit?.outcome.result === 'failed' && limit.outcome.code === 'HUB_QUOTA',
  }
}

/** What was done, and what was tried in vain. */
function readTries(events: readonly Event[]) {
  const failures = events.filter(({ outcome }) => outcome.result === 'failed')
  const open = failures.find(isOf('announce'))?.outcome
  const idsOf = (name: 'retire' | 'delete', isIt: (event: Event) => boolean): readonly string[] =>
    events.flatMap(event => (event.step.step === name && isIt(event) ? event.step.id : []))
  const isEnd = ({ step }: Event): boolean => step.step === 'refresh' && step.label.endsWith(` ${endedRun})`)
  return {
    retired: idsOf('retire', succeeded),
    deleted: idsOf('delete', succeeded),
    isVerified: events.some(event => isOf('verify')(event) && succeeded(event)),
    isInterrupted: events.some(isOf('interrupt')),
    lostCount: events.filter(({ outcome }) => outcome.result === 'lost').length,
    /** Places whose variable was looked at, or tried in vain. */
    announced: new Set(
      events.flatMap(({ step, outcome }) =>
        step.step === 'announce' && outcome.result !== 'late' ? step.store : [],
      ),
    ),
    /** The variables beside the places could not all be written. */
    unannounced: open?.result === 'failed' ? open : undefined,
    /** Steps that were tried in vain, and as `retire ID` or `delete ID` on which token. */
    vain: new Set(failures.flatMap(({ step }) => ['id' in step ? `${step.step} ${step.id}` : '', step.step])),
    /** Tokens whose label the run has put to rest, or has tried. */
    letGo: new Set(
      events.flatMap(event =>
        'id' in event.step && (event.step.step === 'delete' || isEnd(event)) ? event.step.id : [],
      ),
    ),
  }
}

/** What became of the tokens that this run took away: when the first act ended it, and what was done last. */
export function ends({ events, setup }: Situation): readonly OtherToken[] {
  const made = new Set(events.flatMap(event => findMade([event])?.token.id ?? []))
  const told = new Map<string, OtherToken>()
  for (const { step, before, now, outcome } of events) {
    if (before === undefined || made.has(before.id) || before.run === setup.run) continue
    const { id, label } = before
    const known = told.get(id)
    const at = known?.at ?? otherToken(before, now).at ?? now
    if (step.step === 'retire' && outcome.result === 'token' && !outcome.token.isActive) {
      told.set(id, { id, label, state: 'deactivated', at })
    } else if (step.step === 'delete' && outcome.result === 'done') {
      told.set(id, { id, label: known?.label ?? label, state: 'deleted', at })
    }
  }
  return [...told.values()]
}
