import { endedRun, isSameText } from '../../token-list/label.ts'
import { storeWords } from '../../token-list/store.ts'
import type { StoreState } from '../../stores/stores.ts'
import { type EntrySetup, type Event, type Situation, stepKinds, type Trouble } from './entry.ts'
import { readLeak } from './leak.ts'
import { findUnshown } from './shown.ts'

const isOf =
  (...names: readonly Event['step']['step'][]) =>
  ({ step }: Event): boolean =>
    names.includes(step.step)

const succeeded = ({ outcome }: Event): boolean => !['failed', 'lost', 'late'].includes(outcome.result)

/** What the run knows of an entry: all that it remembers is the list of its events. */
export function readEvents(situation: Situation) {
  const { events } = situation
  const mints = readMints(situation)
  const { own, ownId } = mints
  const tries = readTries(events)
  const places = readPlaces(situation, ownId)
  const leak = readLeak(situation, mints.minted, tries.tried)
  const isPending = own !== undefined && own.state !== 'current'
  const isEnd = leak.isUrgent ? isPending && !places.isOpen : places.hasFailed
  const stop = events.find(event => event.stop !== undefined)?.stop
  const unshown = findUnshown(events, leak.told)
  return {
    /** Why the run gave the entry up: a place failed; after a leak, and all the others have the token. */
    stop: stop ?? (isEnd ? [...places.failed.values()][0] : undefined) ?? tooMany(situation),
    ...mints,
    ...tries,
    retired: tries.retired.filter(id => !unshown.some(it => it.listed?.isActive && it.token.id === id)),
    deleted: tries.deleted.filter(id => !unshown.some(({ token }) => token.id === id)),
    ...places,
    ...readList(events),
    ...leak,
    unshown,
  }
}

/** A last line of defence: no rotation needs so many acts. */
function tooMany({ events, stores, tokens }: Situation): Trouble | undefined {
  const acts = events.filter(({ step }) => stepKinds[step.step] === 'act')
  const ids = new Set([...tokens, ...events.flatMap(({ before }) => before ?? [])].map(({ id }) => id))
  const most = 24 + 12 * stores.length + 4 * ids.size
  if (acts.length <= most) return undefined
  const last = acts.slice(-3).map(({ step, outcome }) => `${step.step}: ${outcome.result}`)
  const message = `more than ${most} acts on one token, the last ${last.join(', ')}: please report this line`
  return { code: 'INTERNAL', message }
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
  const act = lastAt(({ step }) => stepKinds[step.step] === 'act')
  const isRead = ({ outcome }: Event): boolean => outcome.result === 'listed'
  const read = lastAt(isRead)
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
    /** The list had this run's token, and no other run's before it. */
    isClaimed: made >= 0 && events.slice(made).some(event => isList(event) && event.stop === undefined),
    /** It was tried in vain: nothing more can be seen of Docker Hub. */
    isListLost: lists.some(({ outcome }) => outcome.result === 'failed'),
    /** Lists that were read since the last act. */
    looks: events.slice(act + 1).filter(isRead).length,
    /** Since the last act nobody has looked at every token, or at every place after that. */
    isListOpen: read <= act,
    isLookOpen: look <= Math.max(act, read),
  }
}

function readMints({ events, tokens }: Situation) {
  const minted = events.flatMap(({ step, outcome }) =>
    step.step === 'mint' && outcome.result === 'token' ? [{ ...step, token: outcome.token }] : [],
  )
  const made = minted.at(-1)
  const ownId = made?.token.id
  const last = events.findLast(isOf('mint', 'delete'))
  const lost = last?.step.step === 'mint' && last.outcome.result === 'lost' ? last.step : undefined
  const limit = events.findLast(event => isOf('mint')(event) || (isOf('delete')(event) && succeeded(event)))
  return {
    /** The last token that this run made, as it was then: it holds its value. */
    made,
    ownId,
    /** That token as it is now. */
    own: tokens.find(({ id }) => id === ownId),
    /** Every token that this run made, as it was then. */
    minted: minted.map(({ token }) => token),
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
  const answered = events.filter(({ outcome }) => !['lost', 'late'].includes(outcome.result))
  const open = answered.find(event => isOf('announce')(event) && event.outcome.result === 'failed')?.outcome
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
    /** What was answered, with success or not, as `delete ID`: it is not sent again. */
    tried: new Set(answered.flatMap(({ step }) => ('id' in step ? `${step.step} ${step.id}` : []))),
    /** Tokens whose label the run has put to rest, or has tried. */
    left: new Set(idsOf(event => isOf('delete')(event) || isEnd(event))),
  }
}

function readPlaces(situation: Situation, ownId: string | undefined) {
  const progress = storeProgress(situation, ownId)
  /** Places that cannot have this run's token, and why. */
  const failed = new Map<string, Trouble>()
  let isOpen = false
  for (const state of situation.stores) {
    const { status, trouble } = progress.get(state.store) ?? {}
    if (status === 'failed' && trouble !== undefined) failed.set(state.store, trouble)
    else if (status === undefined && state.kind === 'failed') failed.set(state.store, state)
    else isOpen ||= status !== 'confirmed' && !(status === 'written' && state.kind === 'opaque')
  }
  const hasFailed = [...progress.values()].some(({ status }) => status === 'failed')
  return { progress, failed, hasFailed, isOpen }
}

/** How far this run is with one place; stamps in the time of the place's own server. */
interface StoreProgress {
  readonly status: 'unsure' | 'written' | 'confirmed' | 'failed'
  readonly writes: number
  readonly looks: number
  readonly sentAt?: number | undefined
  readonly answeredAt?: number | undefined
  /** The first look in vain since the last write, by Docker Hub's clock. */
  readonly missingSince?: number | undefined
  readonly updatedAt?: number | undefined
  readonly trouble?: Trouble | undefined
}

type Rules = Pick<EntrySetup, 'limits'> & { readonly ownId: string | undefined }

/** Every place that was acted on. A write makes each earlier confirmation too old. */
function storeProgress({ events, setup }: Situation, ownId: string | undefined) {
  const all = new Map<string, StoreProgress>()
  for (const event of events) {
    const { step } = event
    if (step.step !== 'write' && step.step !== 'confirm') continue
    const before: StoreProgress = all.get(step.store) ?? { status: 'unsure', writes: 0, looks: 0 }
    if (event.outcome.result === 'written') {
      for (const [store, it] of all) {
        if (it.status === 'confirmed') all.set(store, { ...it, status: 'written', updatedAt: undefined })
      }
    }
    all.set(step.store, after(before, event, { ownId, ...setup }))
  }
  return all
}

/** `unsure`: the write may have arrived. A write that certainly did not arrive is not counted. */
function after(before: StoreProgress, event: Event, rules: Rules): StoreProgress {
  const { step, outcome, isLastTry, now } = event
  const { limits } = rules
  const writes = before.writes + 1
  switch (outcome.result) {
    case 'failed':
      return { ...before, status: 'failed', trouble: outcome }
    case 'lost':
      if (step.step === 'confirm') return before
      return { ...before, status: isLastTry === true ? 'failed' : 'unsure', writes, trouble: outcome }
    case 'written': {
      const { sentAt, answeredAt } = outcome
      return { status: 'written', writes, looks: 0, sentAt, answeredAt }
    }
    case 'seen': {
      const { store } = outcome
      const seen = verdict(store, before, rules)
      const updatedAt = store.kind === 'stamped' ? store.updatedAt : undefined
      if (seen === 'ours') return { ...before, status: 'confirmed', updatedAt }
      const again = { ...before, looks: before.looks + 1, missingSince: before.missingSince ?? now }
      // GitHub's lists may be a minute behind; servers without a clock show what they have.
      const isHopeless =
        again.sentAt === undefined
          ? again.looks >= limits.attempts
          : now - again.missingSince >= limits.patience
      if (seen === 'not-yet' && !isHopeless) return again
      const why =
        seen === 'not-yet' ? 'does not show the new value' : 'was changed by somebody else meanwhile'
      const message = `${storeWords(store.store)} ${why}`
      return { ...before, status: 'failed', trouble: { code: 'STORE_FAILED', message } }
    }
    case 'done':
    case 'late':
    case 'announced':
    case 'listed':
    case 'token':
    case 'looked':
      return before
  }
}

/** GitHub hides the value, so ours is the change made between the clock before sending and the answer's. */
function verdict(state: StoreState, before: StoreProgress, { ownId, limits }: Rules) {
  const { sentAt = -Infinity, answeredAt = Infinity } = before
  if (state.kind === 'open') return state.holds === ownId ? 'ours' : 'overwritten'
  if (state.kind !== 'stamped') return state.kind === 'opaque' ? 'ours' : 'not-yet'
  if (state.updatedAt > answeredAt + limits.slack) return 'overwritten'
  return state.updatedAt < sentAt - limits.slack ? 'not-yet' : 'ours'
}
