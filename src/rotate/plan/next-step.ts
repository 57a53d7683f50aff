import { endedRun, formatLabel, type LabelState } from '../../token-list/label.ts'
import type { StoreState } from '../../stores/stores.ts'
import { leakNote, type LeakNote, type Mark, markOf, extentOf, type ToldLeak } from '../../tokens/copies.ts'
import { findCurrent, isExpired, type EntryToken, type HubToken, works, toldOf } from '../../tokens/token.ts'
import type { Assessment } from './assess.ts'
import type { EntrySetup, RotationStep } from './entry.ts'
import { rivals, type Rotation } from './rotation.ts'

const noStep: RotationStep = { step: 'done' }

/** The next effect on this entry: perform it, hand its outcome to `advance`, assess, ask again. */
export function nextStep(rotation: Rotation, assessment: Assessment): RotationStep {
  const { facts, tokens } = rotation
  const { newToken, creation } = facts
  const { decision, isCalm, now, code } = assessment
  if (facts.stop !== undefined) return giveUp(rotation, assessment)
  if (facts.mustReread) return list(rotation)
  // The value of a token whose answer was lost is not known.
  const useless = facts.unanswered ?? (facts.isFull ? facts.room : undefined)
  if (useless !== undefined) return { step: 'delete', id: useless.id }
  if (creation !== undefined && newToken?.state !== 'current') return goOn(rotation, creation.mark, now)
  const isDue = decision === 'rotate' && newToken === undefined
  const current = findCurrent(tokens)
  const isReplaced = current !== undefined && current.id === facts.replacement?.id
  // Under a label that is taken nothing new can be made, and what leaked goes all the same.
  const isEnding = code === 'LABEL_TAKEN' || (isReplaced && works(current, now))
  const end = isEnding ? nextEnd(rotation, now) : undefined
  if (end !== undefined) return facts.isListCurrent ? end : list(rotation)
  // Beside a token that stays, a variable may have the date of the one before.
  const announcement = isCalm && current ? nextVariable(rotation, current, now) : undefined
  if (announcement !== undefined) return announcement
  if (!isDue && decision !== 'sweep') return noStep
  if (!facts.isListCurrent) return list(rotation)
  return (
    takeAway(rotation, assessment) ??
    (isDue ? (noteLeak(rotation, now) ?? mint(rotation, assessment)) : noStep)
  )
}

/**
 * What is still to be looked at after the last act, once `nextStep` says `done`; `undefined`: nothing, or in
 * vain. The list, until it shows what was done; after a leak all of it, and then every place.
 */
export function nextLook({ facts, setup }: Rotation): RotationStep | undefined {
  const { shown: firstPause, looks } = setup.limits
  const isLate = facts.unshown.length > 0 && facts.looks <= looks
  if (!facts.isListLost && (isLate || (facts.isLeaked && facts.isListOpen))) {
    const pause = facts.looks === 0 ? 0 : firstPause * 2 ** (facts.looks - 1)
    return { step: 'list', pause }
  }
  return facts.isLeaked && facts.isLookOpen ? { step: 'look' } : undefined
}

/** What works nowhere may go without a look at the places; what is superseded is noted when there is time. */
function takeAway(rotation: Rotation, assessment: Assessment): RotationStep | undefined {
  const { decision, now, sweep } = assessment
  const { triedActs, lookedAt } = rotation.facts
  const old = sweep.retire.find(id => !triedActs.has(`retire ${id}`))
  const gone = sweep.delete.find(id => !triedActs.has(`delete ${id}`))
  const unnoted = sweep.note.find(({ id }) => !triedActs.has(`note ${id}`))
  const isDue = decision === 'rotate'
  // What was seen when the run began may be hours old, and a place that was changed since may hold any token.
  const isSeen = lookedAt !== undefined && now - lookedAt <= rotation.setup.limits.look
  if (gone !== undefined && isDue) return { step: 'delete', id: gone }
  if ((old !== undefined || gone !== undefined) && !isSeen) return { step: 'look' }
  if (old !== undefined) return { step: 'retire', id: old, label: labelOf(rotation.setup, 'retired', now) }
  if (gone !== undefined) return { step: 'delete', id: gone }
  return isDue || unnoted === undefined ? undefined : note(rotation, unnoted, now)
}

/**
 * Of what leaked the next to end: deactivated, then deleted, whatever came of the first. Where nothing takes its
 * place the last one that is dead stays, with the note of the leak: else no later run knows.
 */
function nextEnd({ facts, setup }: Rotation, now: number): RotationStep | undefined {
  const { leaked, triedActs, leak, replacement } = facts
  const isDead = (token: HubToken): boolean => !token.isActive && leakNote(token) !== undefined
  const lastNoted = replacement === undefined ? leaked.findLast(isDead) : undefined
  for (const token of leaked) {
    const { id } = token
    if (works(token, now) && !triedActs.has(`retire ${id}`)) {
      const mark = leak && leakedMark(setup, leak)
      return { step: 'retire', id, label: labelOf(setup, 'retired', now), mark }
    }
    if (token !== lastNoted && !triedActs.has(`delete ${id}`)) return { step: 'delete', id }
  }
  return undefined
}

/** Its label stays, but for one that a person activated again: that is from now. */
function note(
  rotation: Rotation,
  { id, replacedAt }: Assessment['sweep']['note'][number],
  now: number,
): RotationStep {
  const token = rotation.tokens.find(it => it.id === id)
  const label = token?.state === 'retired' ? labelOf(rotation.setup, 'current', now) : (token?.label ?? '')
  return { step: 'note', id, label, mark: { home: rotation.setup.policy.home, replacedAt } }
}

/** What leaked says so itself, where none of it works the newest: a person may delete what takes its place. */
function noteLeak({ facts, setup }: Rotation, now: number): RotationStep | undefined {
  const { leak, toldAt, leaked, triedActs } = facts
  if (leak === undefined) return undefined
  const isNoted = (token: HubToken): boolean =>
    triedActs.has(`note ${token.id}`) || leakNote(token)?.toldAt === toldAt
  const readable = leaked.filter(it => it.description !== undefined && !isExpired(it, now))
  const working = readable.filter(it => works(it, now))
  const token = (working.length > 0 ? working : readable.slice(-1)).find(it => !isNoted(it))
  return token && { step: 'note', id: token.id, label: token.label, mark: leakedMark(setup, leak) }
}

/** Without a home a list of the same label would take the note for its own. */
function leakedMark({ policy }: Rotation['setup'], leak: ToldLeak): Partial<Mark> {
  return { home: policy.home, leak: noteOf(leak, true) }
}

function noteOf({ toldAt, toldBy }: ToldLeak, isLeaked: boolean): LeakNote {
  return { toldAt, toldBy, isLeaked }
}

function nextVariable(rotation: Rotation, token: EntryToken, now: number): RotationStep | undefined {
  const { stores, facts, setup } = rotation
  const next = stores.find(({ store }) => store.startsWith('actions:') && !facts.announcedStores.has(store))
  const expiresAt = toldOf(token.expiresAt)
  if (next === undefined || expiresAt === undefined) return undefined
  const before = facts.isTooLate ? now : now + setup.limits.refresh
  return { step: 'announce', store: next.store, before, expiresAt }
}

function list({ facts, setup }: Rotation): RotationStep {
  const { missingFromList: times } = facts
  return { step: 'list', pause: times === 0 ? 0 : setup.limits.claim * 2 ** (times - 1) }
}

function mint({ setup, facts, tokens }: Rotation, { due, now }: Assessment): RotationStep {
  const { copies, home, rights, lifetimeMs } = setup.policy
  const { leak } = facts
  const { cause, reason = '' } = due ?? {}
  const current = findCurrent(tokens)
  const isListChange = current?.resources !== undefined && (cause === 'rights' || cause === 'list')
  const before = isListChange ? extentOf(markOf(current)?.copies, current.resources) : undefined
  const answer = { rights: cause === 'rights' ? rights : undefined, isAnswer: cause === 'place', before }
  return {
    step: 'mint',
    label: labelOf(setup, 'pending', now),
    expiresAt: now + lifetimeMs,
    mark: { copies, home, ...answer, leak: leak && noteOf(leak, false) },
    reason,
  }
}

function goOn(rotation: Rotation, mark: Mark, now: number): RotationStep {
  const { facts, setup } = rotation
  const { newToken } = facts
  if (newToken === undefined || !facts.isClaimed) return list(rotation)
  const { id } = newToken
  if (now - newToken.since >= setup.limits.refresh) {
    return { step: 'refresh', id, label: labelOf(setup, 'pending', now) }
  }
  if (!facts.isVerified) return { step: 'verify', id }
  const step = nextStoreStep(rotation, newToken)
  if (step?.step === 'confirm') return step
  if (!facts.isListCurrent) return list(rotation)
  if (step !== undefined) return step
  // A leak does not wait for variables.
  const announcement = facts.isUrgent ? undefined : nextVariable(rotation, newToken, now)
  if (announcement !== undefined) return announcement
  const stamps = [...facts.progress.values()].flatMap(({ updatedAt }) => updatedAt ?? [])
  // The latest change that this run confirmed as its own: any later one is somebody else's.
  const time = stamps.length > 0 ? Math.max(...stamps) : now
  const promotion = { step: 'promote', id, label: labelOf(setup, 'current', time), mark } as const
  // A run that this one did not wait for may still write where nothing can be read back.
  const isRaced = rotation.stores.some(({ kind }) => kind === 'opaque') && rivals(rotation, now).length > 0
  return isRaced ? { ...promotion, mark: { ...mark, copies: undefined } } : promotion
}

/**
 * After a leak the old tokens go all the same, unless the run was told to end. A token that was not written
 * anywhere goes at once; any other stays, and its label says that this run is over.
 */
function giveUp(rotation: Rotation, assessment: Assessment): RotationStep {
  const { facts } = rotation
  const end = facts.isInterrupted ? undefined : nextEnd(rotation, assessment.now)
  if (end !== undefined) return end
  if (facts.unanswered !== undefined) return { step: 'delete', id: facts.unanswered.id }
  if (facts.lostCreation !== undefined && facts.mustReread && !facts.isListLost) return list(rotation)
  return endInterrupted(rotation, assessment.now) ?? noStep
}

function endInterrupted({ facts, setup }: Rotation, now: number): RotationStep | undefined {
  const { newToken, newTokenId: id } = facts
  const isAtRest = newToken !== undefined && newToken.state !== 'pending'
  if (id === undefined || isAtRest || facts.settledIds.has(id)) return undefined
  const isWritten = [...facts.progress.values()].some(({ writes }) => writes > 0)
  // What has the note of a leak stays, although no place has it.
  if (setup.assistedId === undefined && !isWritten && !facts.isLeaked) return { step: 'delete', id }
  if (newToken?.run !== setup.run) return undefined
  return { step: 'refresh', id, label: labelOf({ ...setup, run: endedRun }, 'pending', now) }
}

/**
 * The next place to write, then to confirm: a confirmation counts when nothing was written after it. Where a
 * server has held up one place for too long, it is not waited for at the others.
 */
function nextStoreStep({ facts, setup, stores }: Rotation, newToken: EntryToken): RotationStep | undefined {
  const { progress, isUrgent } = facts
  const isUnsure = ({ store, kind }: StoreState): boolean => {
    const { status } = progress.get(store) ?? { status: kind === 'failed' && isUrgent ? 'failed' : 'unsure' }
    return status === 'unsure'
  }
  // What cannot be read back comes first: where another run comes between, the others show it.
  const order = stores.toSorted((a, b) => Number(a.kind === 'stamped') - Number(b.kind === 'stamped'))
  const unwritten = order.find(isUnsure)
  if (unwritten !== undefined) {
    const time = facts.isTooLate && unwritten.kind === 'stamped' ? 0 : setup.limits.write
    return { step: 'write', store: unwritten.store, before: newToken.since + time }
  }
  const next = stores.find(it => it.kind !== 'opaque' && progress.get(it.store)?.status === 'written')
  return next && { step: 'confirm', store: next.store, look: progress.get(next.store)?.looks ?? 0 }
}

/** `pending`: what a new token is called while it is being stored, so that other runs keep away. */
function labelOf({ policy, run }: EntrySetup, state: LabelState, time: number): string {
  const { label: name } = policy
  return formatLabel(state === 'pending' ? { name, state, time, run } : { name, state, time })
}
