import { endedRun, isSameText } from '../../token-list/label.ts'
import { markOf, openLeak, whoseToken } from '../../tokens/copies.ts'
import {
  type EntryToken,
  findCurrent,
  type HubToken,
  type OtherToken,
  otherToken,
  readEntryTokens,
} from '../../tokens/token.ts'
import { type EntrySetup, readOwnTokens, type Situation, type Event, type Trouble } from './entry.ts'
import { storeProgress } from './progress.ts'

/** One run's work on one entry: the situation, and what its events tell. A crash loses it all. */
export interface Rotation extends Situation {
  readonly known: ReturnType<typeof readEvents>
}

const isOf =
  (...names: readonly Event['step']['step'][]) =>
  ({ step }: Event): boolean =>
    names.includes(step.step)

const succeeded = ({ outcome }: Event): boolean => !['failed', 'lost', 'late'].includes(outcome.result)

function readEvents(situation: Situation) {
  const { events, tokens, setup, stores } = situation
  const made = mintedTokens(events).at(-1)
  const ownId = made?.token.id
  const own = tokens.find(({ id }) => id === ownId)
  const isEnded = events.some(({ step }) => step.step === 'note' && step.mark.isLeakOver === true)
  const isLeaked = setup.compromised || isEnded || tokens.some(token => openLeak(token) !== undefined)
  const current = findCurrent(tokens)
  const isUnnoted = isLeaked && current !== undefined && markOf(current)?.leakSince === undefined
  const progress = storeProgress(situation, ownId)
  const failed = new Map<string, Trouble>()
  let isOpen = false
  for (const state of stores) {
    const { status, trouble } = progress.get(state.store) ?? {}
    if (status === 'failed' && trouble !== undefined) failed.set(state.store, trouble)
    else if (status === undefined && state.kind === 'failed') failed.set(state.store, state)
    else isOpen ||= status !== 'confirmed' && !(status === 'written' && state.kind === 'opaque')
  }
  const isPending = own !== undefined && own.state !== 'current'
  const stop = events.find(event => event.stop !== undefined)?.stop
  return {
    /** The last token that this run made, as it was then: it holds its value. */
    made,
    ownId,
    own,
    /** A leak was told, or is noted and not over, or this run has seen that it is. */
    isLeaked,
    /** What replaces all that may have leaked: this run's, else the current one if it remembers the leak. */
    replacement: own !== undefined || setup.compromised ? own : isUnnoted ? undefined : current,
    progress,
    /** Places that cannot have this run's token, and why. */
    failed,
    /** Why the run gave the entry up; after a leak when all places but those that fail have the token. */
    stop: stop ?? (isLeaked && isPending && !isOpen ? [...failed.values()][0] : undefined),
    ...readList(events),
    ...readMints(situation),
    ...readTries(events),
  }
}

function mintedTokens(events: readonly Event[]) {
  return events.flatMap(({ step, outcome }) =>
    step.step === 'mint' && outcome.result === 'token' ? [{ ...step, token: outcome.token }] : [],
  )
}

/** What is known of Docker Hub's list and of the last looks. */
function readList(events: readonly Event[]) {
  const lastAt = (isIt: (event: Event) => boolean): number => events.findLastIndex(isIt)
  // A list that does not have this run's token yet may be some moments behind.
  const isList = ({ outcome, isBehind }: Event) => outcome.result === 'listed' && isBehind !== true
  const list = lastAt(isList)
  const isEffect = isOf('mint', 'refresh', 'promote', 'confirm')
  const effect = lastAt(event => isEffect(event) && ['token', 'seen'].includes(event.outcome.result))
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
    isClaimed: made >= 0 && events.slice(made).some(event => isList(event) && event.stop === undefined),
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
    /** A creation without an answer that is not settled. */
    lostMint: lost,
    /** That token, when it has arrived. */
    unanswered: lost && tokens.find(({ label }) => isSameText(label, lost.label)),
    /** Docker's limit was reached, and nothing was deleted since. */
    isFull: limit?.outcome.result === 'failed' && limit.outcome.code === 'HUB_QUOTA',
  }
}

/** What was done, and what was tried in vain. */
function readTries(events: readonly Event[]) {
  const failures = events.filter(({ outcome }) => outcome.result === 'failed')
  const open = failures.find(isOf('announce'))?.outcome
  const idsOf = (isIt: (event: Event) => boolean): readonly string[] =>
    events.flatMap(event => (isIt(event) && 'id' in event.step ? event.step.id : []))
  const isEnd = ({ step }: Event): boolean => step.step === 'refresh' && step.label.endsWith(` ${endedRun})`)
  const isAnnounced = (event: Event): boolean => isOf('announce')(event) && event.outcome.result !== 'late'
  return {
    retired: idsOf(event => isOf('retire')(event) && succeeded(event)),
    deleted: idsOf(event => isOf('delete')(event) && succeeded(event)),
    isVerified: events.some(event => isOf('verify')(event) && succeeded(event)),
    isInterrupted: events.some(isOf('interrupt')),
    lostCount: events.filter(({ outcome }) => outcome.result === 'lost').length,
    /** Places whose variable was looked at, or tried in vain. */
    announced: new Set(events.filter(isAnnounced).map(({ step }) => 'store' in step && step.store)),
    /** The variables beside the places could not all be written. */
    unannounced: open?.result === 'failed' ? open : undefined,
    /** Steps that were tried in vain, and as `retire ID` or `delete ID` on which token. */
    vain: new Set(failures.flatMap(({ step }) => ['id' in step ? `${step.step} ${step.id}` : '', step.step])),
    /** Tokens whose label the run has put to rest, or has tried. */
    letGo: new Set(idsOf(event => isOf('delete')(event) || isEnd(event))),
  }
}

/** What became of the tokens that this run took away: when the first act ended it, and what was done last. */
export function ends({ events, setup }: Situation): readonly OtherToken[] {
  const made = new Set(mintedTokens(events).map(({ token }) => token.id))
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

/** Begins, or after a crash begins again. */
export function startRotation(
  setup: EntrySetup,
  { tokens: listed, stores }: { tokens: readonly HubToken[]; stores: Situation['stores'] },
): Rotation {
  return withTokens({ setup, stores, listed, tokens: [], hidden: [], events: [] }, listed)
}

/** The rotation with what Docker Hub lists now. */
export function withTokens(before: Situation, listed: readonly HubToken[]): Rotation {
  const own = mintedTokens(before.events).at(-1)
  return withEvents({ ...before, listed, tokens: readOwnTokens(listed, before.setup, own?.token.id) })
}

export function withEvents(before: Situation, ...events: readonly Event[]): Rotation {
  const situation = { ...before, events: [...before.events, ...events] }
  return { ...situation, known: readEvents(situation) }
}

/** The run does not begin with the entry, or is to end. */
export function stopped(before: Situation, step: 'begin' | 'interrupt', why: Pick<Event, 'stop' | 'now'>) {
  return withEvents(before, { step: { step }, outcome: { result: 'done' }, ...why })
}

/** The newest token that works under our label and is another list's; nothing where `force` takes it. */
export function findTaker({ setup, listed }: Rotation): EntryToken | undefined {
  const token = readEntryTokens(listed, setup.policy.label).findLast(
    it => (it.state === 'pending' || it.state === 'current') && it.isActive,
  )
  if (setup.forced || token === undefined) return undefined
  return whoseToken(token, setup.policy) === 'elsewhere' ? token : undefined
}

/** Since when the entry's leak is open, by what this run was told and by the oldest note. */
export function leakSince({ setup, tokens }: Rotation, now: number): number | undefined {
  const told = setup.compromised ? [now, ...tokens.map(({ createdAt }) => createdAt)] : []
  const all = [...tokens.flatMap(token => openLeak(token) ?? []), ...told]
  return all.length === 0 ? undefined : Math.min(...all)
}
