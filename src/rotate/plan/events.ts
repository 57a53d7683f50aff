import { endedRun, isSameText } from '../../token-list/label.ts'
import { storeWords } from '../../token-list/store.ts'
import type { StoreState } from '../../stores/stores.ts'
import { type EntrySetup, type Event, type Situation, stepKinds, type Trouble } from './entry.ts'
import { readLeak } from './leak.ts'
import { findUnshown, readHistories } from './shown.ts'

const isOf =
  (...names: readonly Event['step']['step'][]) =>
  ({ step }: Event): boolean =>
    names.includes(step.step)

const succeeded = ({ outcome }: Event): boolean => !['failed', 'lost', 'late'].includes(outcome.result)

/** What the run knows of an entry: all that it remembers is the list of its events. */
export function readEvents(situation: Situation) {
  const { events } = situation
  const mints = readMints(situation)
  const { newToken, newTokenId } = mints
  const tries = readTries(events)
  const places = readPlaces(situation, newTokenId)
  const leak = readLeak(situation, mints.createdTokens, tries.triedActs)
  const isPending = newToken !== undefined && newToken.state !== 'current'
  const isEnd = leak.isUrgent ? isPending && !places.isOpen : places.hasFailed
  const stop = events.find(event => event.stop !== undefined)?.stop
  const unshown = findUnshown(events, leak.toldAt)
  // What was changed after its deletion was there still.
  const changedIds = new Set([...readHistories(events)].flatMap(([id, it]) => (it.latest ? id : [])))
  return {
    /** Why the run gave the entry up: a place failed; after a leak, and all the others have the token. */
    stop: stop ?? (isEnd ? Array.from(places.failed.values())[0] : undefined) ?? tooMany(situation),
    ...mints,
    ...tries,
    retired: tries.retired.filter(id => !unshown.some(it => it.listedToken?.isActive && it.token.id === id)),
    deleted: tries.deleted.filter(id => !changedIds.has(id) && !unshown.some(({ token }) => token.id === id)),
    ...places,
    ...readList(events),
    ...leak,
    unshown,
  }
}

/** A last line of defence: no rotation needs so many acts. */
function tooMany({ events, stores, tokens }: Situation): Trouble | undefined {
  const acts = events.filter(({ step }) => stepKinds[step.step] === 'act')
  const ids = new Set(
    [...tokens, ...events.flatMap(({ priorToken }) => priorToken ?? [])].map(({ id }) => id),
  )
  const most = 24 + 12 * stores.length + 4 * ids.size
  if (acts.length <= most) return undefined
  const last = acts.slice(-3).map(({ step, outcome }) => `${step.step}: ${outcome.result}`)
  const message = `more than ${most} acts on one token, the last ${last.join(', ')}: please report this line`
  return { code: 'INTERNAL', message }
}

function readList(events: readonly Event[]) {
  const isListed = ({ outcome }: Event): boolean => outcome.result === 'listed'
  // A list that does not have this run's token yet may be some moments behind.
  const isWhole = (event: Event): boolean => isListed(event) && event.isBehind !== true
  const isEffect = isOf('mint', 'refresh', 'promote', 'confirm')
  const isDone = ({ outcome }: Event): boolean => ['token', 'seen'].includes(outcome.result)
  const mintAt = events.findLastIndex(
    ({ step, outcome }) => step.step === 'mint' && outcome.result === 'token',
  )
  const wholeListAt = events.findLastIndex(isWhole)
  const listAt = events.findLastIndex(isListed)
  const lookAt = events.findLastIndex(isOf('look'))
  const actAt = events.findLastIndex(({ step }) => stepKinds[step.step] === 'act')
  const lists = events.filter(isOf('list'))
  return {
    /** The list was read after the last effect that asks for it. */
    isListCurrent: wholeListAt > events.findLastIndex(event => isEffect(event) && isDone(event)),
    /** An answer that was lost, or that shows somebody else at work, asks for the list at once. */
    mustReread: events.findLastIndex(({ asksForList }) => asksForList === true) > wholeListAt,
    /** How often in a row the list did not have this run's token. */
    missingFromList: lists.length - 1 - lists.findLastIndex(({ isBehind }) => isBehind !== true),
    /** When all places were last looked at before something was taken away; a list read since is newer. */
    lookedAt: lookAt > wholeListAt ? events[lookAt]?.now : undefined,
    /** The list had this run's token, and no other run's before it. */
    isClaimed: mintAt >= 0 && events.slice(mintAt).some(event => isWhole(event) && event.stop === undefined),
    /** It was tried in vain: nothing more can be seen of Docker Hub. */
    isListLost: lists.some(({ outcome }) => outcome.result === 'failed'),
    looks: events.slice(actAt + 1).filter(isListed).length,
    /** Since the last act nobody has looked at every token, or at every place after that. */
    isListOpen: listAt <= actAt,
    isLookOpen: lookAt <= Math.max(actAt, listAt),
  }
}

function readMints({ events, tokens }: Situation) {
  const creations = events.flatMap(({ step, outcome }) =>
    step.step === 'mint' && outcome.result === 'token'
      ? { token: outcome.token, mark: step.mark, reason: step.reason }
      : [],
  )
  const creation = creations.at(-1)
  const newTokenId = creation?.token.id
  const { step: act, outcome } = events.findLast(isOf('mint', 'delete')) ?? {}
  const lostCreation = act?.step === 'mint' && outcome?.result === 'lost' ? act : undefined
  const room = events.findLast(event => isOf('mint')(event) || (isOf('delete')(event) && succeeded(event)))
  return {
    /** The last token that this run made, as it was then: it holds its value. */
    creation,
    newTokenId,
    newToken: tokens.find(({ id }) => id === newTokenId),
    createdTokens: creations.map(({ token }) => token),
    lostCreation,
    unanswered: lostCreation && tokens.find(({ label }) => isSameText(label, lostCreation.label)),
    /** Docker's limit was reached, and nothing was deleted since. */
    isFull: room?.outcome.result === 'failed' && room.outcome.code === 'HUB_QUOTA',
  }
}

function readTries(events: readonly Event[]) {
  const answered = events.filter(({ outcome }) => !['lost', 'late'].includes(outcome.result))
  const idsOf = (isIt: (event: Event) => boolean): readonly string[] =>
    events.flatMap(event => (isIt(event) && 'id' in event.step ? event.step.id : []))
  const isEnd = ({ step }: Event): boolean => step.step === 'refresh' && step.label.endsWith(` ${endedRun})`)
  const announcements = events.filter(event => isOf('announce')(event) && event.outcome.result !== 'late')
  const failures = announcements.flatMap(({ outcome }) => (outcome.result === 'failed' ? outcome : []))
  return {
    retired: idsOf(event => isOf('retire')(event) && succeeded(event)),
    deleted: idsOf(event => isOf('delete')(event) && succeeded(event)),
    isVerified: events.some(event => isOf('verify')(event) && succeeded(event)),
    isInterrupted: events.some(isOf('interrupt')),
    isTooLate: events.some(({ isTooLate }) => isTooLate === true),
    lostCount: events.filter(({ outcome }) => outcome.result === 'lost').length,
    /** Places whose variable was looked at, or tried in vain. */
    announcedStores: new Set(announcements.map(({ step }) => 'store' in step && step.store)),
    announceFailure: failures[0],
    /** What was answered, with success or not, as `delete ID`: it is not sent again. */
    triedActs: new Set(answered.flatMap(({ step }) => ('id' in step ? `${step.step} ${step.id}` : []))),
    /** Tokens whose label the run has put to rest, or has tried. */
    settledIds: new Set(idsOf(event => isOf('delete')(event) || isEnd(event))),
  }
}

function readPlaces(situation: Situation, newTokenId: string | undefined) {
  const progress = storeProgress(situation, newTokenId)
  /** Places that cannot have this run's token, and why. */
  const failed = new Map<string, Trouble>()
  let isOpen = false
  for (const state of situation.stores) {
    const { status, trouble } = progress.get(state.store) ?? {}
    if (status === 'failed' && trouble !== undefined) failed.set(state.store, trouble)
    else if (status === undefined && state.kind === 'failed') failed.set(state.store, state)
    else isOpen ||= status !== 'confirmed' && !(status === 'written' && state.kind === 'opaque')
  }
  const hasFailed = Array.from(progress.values()).some(({ status }) => status === 'failed')
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

type Rules = Pick<EntrySetup, 'limits'> & { readonly newTokenId: string | undefined }

/** Every place that was acted on. A write makes each earlier confirmation too old. */
function storeProgress({ events, setup }: Situation, newTokenId: string | undefined) {
  const progress = new Map<string, StoreProgress>()
  for (const event of events) {
    const { step } = event
    if (step.step !== 'write' && step.step !== 'confirm') continue
    const latest: StoreProgress = progress.get(step.store) ?? { status: 'unsure', writes: 0, looks: 0 }
    if (event.outcome.result === 'written') {
      for (const [store, its] of progress) {
        const { status } = its
        if (status === 'confirmed') progress.set(store, { ...its, status: 'written', updatedAt: undefined })
      }
    }
    progress.set(step.store, after(latest, event, { newTokenId, limits: setup.limits }))
  }
  return progress
}

/** `unsure`: the write may have arrived. A write that certainly did not arrive is not counted. */
function after(latest: StoreProgress, event: Event, rules: Rules): StoreProgress {
  const { step, outcome, isLastTry, now } = event
  const { limits } = rules
  const writes = latest.writes + 1
  switch (outcome.result) {
    case 'failed':
      return { ...latest, status: 'failed', trouble: outcome }
    case 'lost':
      if (step.step === 'confirm') return latest
      return { ...latest, status: isLastTry === true ? 'failed' : 'unsure', writes, trouble: outcome }
    case 'written': {
      const { sentAt, answeredAt } = outcome
      return { status: 'written', writes, looks: 0, sentAt, answeredAt }
    }
    case 'seen': {
      const { store } = outcome
      const change = verdict(store, latest, rules)
      const updatedAt = store.kind === 'stamped' ? store.updatedAt : undefined
      if (change === 'ours') return { ...latest, status: 'confirmed', updatedAt }
      const again = { ...latest, looks: latest.looks + 1, missingSince: latest.missingSince ?? now }
      // GitHub's lists may be a minute behind; servers without a clock show what they have.
      const isHopeless =
        again.sentAt === undefined
          ? again.looks >= limits.attempts
          : now - again.missingSince >= limits.patience
      if (change === 'not-yet' && !isHopeless) return again
      const why =
        change === 'not-yet' ? 'does not show the new value' : 'was changed by somebody else meanwhile'
      const message = `${storeWords(store.store)} ${why}`
      return { ...latest, status: 'failed', trouble: { code: 'STORE_FAILED', message } }
    }
    case 'done':
    case 'late':
    case 'announced':
    case 'listed':
    case 'token':
    case 'looked':
      return latest
  }
}

/** GitHub hides the value, so ours is the change made between the clock before sending and the answer's. */
function verdict(state: StoreState, latest: StoreProgress, { newTokenId, limits }: Rules) {
  const { sentAt = -Infinity, answeredAt = Infinity } = latest
  if (state.kind === 'open') return state.holds === newTokenId ? 'ours' : 'overwritten'
  if (state.kind !== 'stamped') return state.kind === 'opaque' ? 'ours' : 'not-yet'
  if (state.updatedAt > answeredAt + limits.slack) return 'overwritten'
  return state.updatedAt < sentAt - limits.slack ? 'not-yet' : 'ours'
}
