import { endedRun, parseLabel } from '../../token-list/label.ts'
import { storeWords } from '../../token-list/store.ts'
import { whoseToken } from '../../tokens/copies.ts'
import { shareRepository } from '../../tokens/resources.ts'
import { type EntryToken, findCurrent, type HubToken, isOlder, works } from '../../tokens/token.ts'
import { readEntryTokens } from '../../tokens/token.ts'
import type { EntrySetup, Event, RotationStep, Situation, Trouble } from './entry.ts'
import { readEvents } from './events.ts'
import { isLeakBehind, isRenamed, leakAtStart } from './leak.ts'
import { findUnclaimed } from './places.ts'
import { readHistories, withActs } from './shown.ts'

/** One run's work on one entry: the situation, and what its events tell. A crash loses it all. */
export interface Rotation extends Situation {
  readonly facts: ReturnType<typeof readEvents>
}

type Act = Pick<Event, 'outcome' | 'now'> & { readonly step: RotationStep }

/** Begins, or after a crash begins again. */
export function startRotation(
  asked: EntrySetup,
  { tokens, stores, hidden }: { tokens: readonly HubToken[] } & Pick<Situation, 'stores' | 'hidden'>,
  events: readonly Event[] = [],
): Rotation {
  const lists = readList(tokens, asked)
  const entry = { ...asked, compromised: asked.compromised && !isLeakBehind(lists, asked) }
  const leak = leakAtStart(lists, entry)
  const setup = leak === undefined ? entry : { ...entry, unclaimed: findUnclaimed(tokens, stores, entry) }
  return record({ setup, stores, hidden, ...readList(tokens, setup), leak, events: [] }, ...events)
}

/** What the run knows after a step. Pure: the same events give the same rotation. */
export function advance(rotation: Rotation, act: Act): Rotation {
  const { step } = act
  const { tokens, facts } = rotation
  const priorToken = tokens.concat(facts.leaked).find(({ id }) => 'id' in step && step.id === id)
  const situation = situationAfter(rotation, act)
  return record(situation, { ...act, priorToken, ...meaningOf(rotation, situation, act) })
}

/** The run is to end: `nextStep` names only what leaves no claim. `step` may have happened. */
export function interrupt(rotation: Rotation, step: RotationStep | undefined, now: number): Rotation {
  const isMint = step?.step === 'mint' && rotation.setup.assistedId === undefined
  const { code, message } = lapsed('the run was ended')
  const stop = rotation.facts.stop ?? { code, message }
  const interruption: Event = { step: { step: 'interrupt' }, outcome: { result: 'done' }, stop, now }
  if (step?.step !== 'write' && !isMint) return record(rotation, interruption)
  const lost: Event = { step, outcome: { result: 'lost', code, message }, now, asksForList: isMint }
  return record(rotation, lost, interruption)
}

function record(last: Situation, ...events: readonly Event[]): Rotation {
  const situation = { ...last, events: last.events.concat(events) }
  const facts = readEvents(situation)
  // A leak that the run has heard of stays: it may delete the only token that had the note.
  return { ...situation, leak: facts.leak, facts }
}

/**
 * The tokens of an entry, oldest first. One that a person made has to be for one of its repositories: another
 * team may use the same name. One under a label that the list lost belongs to it if it was confirmed in the
 * same places of the same list. Another list's token belongs to it only by force.
 */
function readList(hubTokens: readonly HubToken[], setup: EntrySetup, newTokenId?: string) {
  const { policy, forced, unclaimed = [] } = setup
  const isElsewhere = (token: HubToken): boolean => whoseToken(token, policy) === 'elsewhere'
  const labelled = readEntryTokens(hubTokens, policy.label, newTokenId)
  const entryTokens = labelled.filter(token => {
    if (token.id === newTokenId || forced) return true
    if (token.unread !== undefined && unclaimed.includes(token.id)) return false
    if (token.state !== 'plain') return !isElsewhere(token)
    return token.resources === undefined || shareRepository(token.resources, policy.resources)
  })
  const former = hubTokens
    .filter(token => isRenamed(token, policy))
    .flatMap(token => {
      const { name, state } = parseLabel(token.label)
      return state === undefined ? [] : readEntryTokens([token], name)
    })
  const newest = labelled.findLast(it => isOpen(it) && it.isActive)
  const isTaken = !forced && newest !== undefined && isElsewhere(newest)
  return {
    hubTokens,
    tokens: entryTokens.concat(former).toSorted((a, b) => (isOlder(a, b) ? -1 : 1)),
    taker: isTaken ? newest : undefined,
  }
}

const isOpen = ({ state }: EntryToken): boolean => state === 'pending' || state === 'current'

function situationAfter(rotation: Rotation, { step, outcome }: Act): Situation {
  const { setup, hubTokens, stores, facts } = rotation
  const withList = (tokens: readonly HubToken[], newTokenId = facts.newTokenId): Situation => {
    return { ...rotation, ...readList(tokens, setup, newTokenId) }
  }
  switch (outcome.result) {
    case 'listed':
      return withList(withActs(outcome.tokens, readHistories(rotation.events)))
    case 'token': {
      const { token } = outcome
      const otherTokens = hubTokens.filter(({ id }) => id !== token.id)
      return withList(otherTokens.concat(token), step.step === 'mint' ? token.id : facts.newTokenId)
    }
    case 'done':
      return step.step === 'delete' ? withList(hubTokens.filter(({ id }) => id !== step.id)) : rotation
    case 'seen': {
      const { store } = outcome
      return { ...rotation, stores: stores.map(it => (it.store === store.store ? store : it)) }
    }
    case 'looked':
      return { ...rotation, stores: outcome.stores, hidden: outcome.hidden }
    case 'written':
    case 'late':
    case 'announced':
    case 'lost':
    case 'failed':
      return rotation
  }
}

function meaningOf(rotation: Rotation, situation: Situation, act: Act): Partial<Event> {
  const { step, outcome, now } = act
  switch (outcome.result) {
    case 'listed':
      return meaningOfList(record(situation), now)
    case 'token':
      // Somebody else has taken it away meanwhile, and may have made a newer one.
      return { asksForList: step.step === 'note' && !outcome.token.isActive }
    case 'lost': {
      const { isFinal = false, code, message } = outcome
      const { stop, lostCount } = rotation.facts
      const asksForList = step.step === 'mint' || ('id' in step && step.step !== 'verify')
      const isLastTry = isFinal || stop !== undefined || lostCount >= rotation.setup.limits.attempts
      if (!isLastTry) return { asksForList }
      const failure = whyFailed(rotation, step, outcome)
      // A token that may be in a place must not be deleted, and one that may have been created is looked for.
      if (step.step === 'write' || step.step === 'mint') return { asksForList, isLastTry, stop: failure }
      return { outcome: { result: 'failed', code, message }, stop: failure }
    }
    case 'failed':
      return { stop: whyFailed(rotation, step, outcome) }
    case 'late':
      return meaningOfLate(rotation, act)
    case 'done':
    case 'written':
    case 'announced':
    case 'seen':
    case 'looked':
      return {}
  }
}

/** A server’s limit may end; a leak does not wait for that, and nobody for ever. */
function meaningOfLate(rotation: Rotation, { step, now }: Act): Partial<Event> {
  const { events, facts, setup } = rotation
  const doneAt = events.findLastIndex(({ outcome }) => /^(written|announced)$/.test(outcome.result))
  const since = events.slice(doneAt + 1).find(({ outcome }) => outcome.result === 'late')?.now ?? now
  if (!('store' in step) || (!facts.isUrgent && now - since < setup.limits.late)) return {}
  const message = `${storeWords(step.store)} could not be written in time: see above for what held it up`
  const trouble = { code: 'STORE_FAILED', message } as const
  const stop = whyFailed(rotation, step, trouble)
  return { outcome: { result: 'failed', ...trouble }, isTooLate: true, stop }
}

/** What is tried in vain ends the run; after a leak nothing does that others can do without. */
function whyFailed({ facts }: Rotation, { step }: RotationStep, { code, message }: Trouble) {
  if (step === 'announce') return undefined
  const isSpared = ['retire', 'delete', 'write', 'confirm', 'note', 'look'].includes(step)
  const hasRoom = code === 'HUB_QUOTA' && facts.room !== undefined
  return facts.isUrgent && (isSpared || hasRoom) ? undefined : { code, message }
}

/** Whether a lost creation arrived, whether the claim holds, and whether somebody newer took over. */
function meaningOfList(rotation: Rotation, now: number): Partial<Event> {
  const { newTokenId, newToken, stop, missingFromList } = rotation.facts
  const isMissing = newTokenId !== undefined && newToken === undefined && stop === undefined
  const isBehind = isMissing && missingFromList + 1 < rotation.setup.limits.attempts
  return isBehind ? { isBehind, asksForList: true } : { stop: whyStop(rotation, now) }
}

function whyStop(rotation: Rotation, now: number): Trouble | undefined {
  const { newToken, stop, lostCreation, unanswered, newTokenId } = rotation.facts
  if (stop !== undefined || newToken?.state === 'current') return undefined
  // It may still arrive: it must not be sent again, the next run sees.
  if (lostCreation !== undefined) {
    const message = 'Docker Hub did not answer whether it created the new token'
    return unanswered === undefined ? { code: 'REGISTRY_UNREACHABLE', message } : undefined
  }
  if (newTokenId === undefined) return undefined
  if (newToken === undefined) {
    const message = `Docker Hub answered that it created the token ${newTokenId}, and does not list it`
    return { code: 'HUB_INVALID', message }
  }
  if (newToken.state === 'retired' || !works(newToken, now)) return lapsed('the new token was deactivated')
  const taker = findTakerOver(rotation, newToken, now)
  if (taker === undefined) return undefined
  const { run = endedRun } = taker
  return lapsed(`${run === endedRun ? 'another run' : `run ${run}`} is rotating it`)
}

const lapsed = (message: string): Trouble => ({ code: 'ROTATION_IN_PROGRESS', message })

function findTakerOver(rotation: Rotation, newToken: EntryToken, now: number): EntryToken | undefined {
  const { tokens, setup, facts } = rotation
  // A run that created after us did so because we seemed dead, or by force.
  if (facts.isClaimed) return tokens.find(other => isOlder(newToken, other) && isOpen(other))
  // Right after the creation: who was there before us keeps the entry, unless `force` or a leak takes it.
  const current = findCurrent(tokens)
  if (current !== undefined && isOlder(newToken, current)) return current
  const isTaken = setup.forced || setup.compromised
  return isTaken ? undefined : rivals(rotation, now).find(other => isOlder(other, newToken))
}

/** Tokens of runs that may still write: no earlier attempt of this run, nor with a label of the future. */
export function rivals({ tokens, setup, facts }: Rotation, now: number): readonly EntryToken[] {
  const [ourRun, ourAttempt] = setup.run.split('.')
  return tokens.filter(({ state, isActive, id, since, run = '' }) => {
    const [theirRun, theirAttempt] = run.split('.')
    const isEarlierAttempt = theirRun === ourRun && Number(theirAttempt) < Number(ourAttempt)
    const isYoung = Math.abs(now - since) < setup.limits.alive
    const isAtWork = state === 'pending' && isActive && run !== endedRun && isYoung
    return isAtWork && id !== facts.newTokenId && !isEarlierAttempt
  })
}
