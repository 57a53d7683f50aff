import { endedRun, formatLabel } from '../../token-list/label.ts'
import type { StoreState } from '../../stores/stores.ts'
import { type Mark, markOf, noteMark, openLeak, rightsOf } from '../../tokens/copies.ts'
import { findCurrent, type EntryToken, type HubToken } from '../../tokens/token.ts'
import { advance } from './advance.ts'
import { isChangedByOthers, whyDue } from './due.ts'
import { type RotationStep, type StepOutcome, pendingLabel } from './entry.ts'
import { hasCurrentReplacement, nextEnd, roomToMake } from './leak.ts'
import { planEntry, type EntryDecision } from './plan.ts'
import { certify } from './report.ts'
import { leakSince, type Rotation } from './rotation.ts'

const done: RotationStep = { step: 'done' }

/** The next effect on this entry: perform it, hand its outcome to `advance`, ask again. */
export function nextStep(rotation: Rotation, now: number): RotationStep {
  const { known, tokens } = rotation
  const { own } = known
  if (known.stop !== undefined) return giveUp(rotation, now)
  if (known.mustReread) return list(rotation)
  // The list tells whether a token whose answer was lost exists. Its value is lost.
  if (known.lostMint !== undefined) return remove(known.unanswered) ?? done
  const room = known.isFull ? remove(roomToMake(rotation)) : undefined
  if (room !== undefined) return room
  if (known.ownId !== undefined && own?.state !== 'current') return goOn(rotation, own, now)
  const decision = planEntry(rotation, now)
  const isDue = decision.decision === 'rotate' && own === undefined
  const isCalm = decision.decision === 'nothing' || decision.decision === 'sweep'
  const end = isCalm && hasCurrentReplacement(rotation) ? nextEnd(rotation, now) : undefined
  if (end !== undefined) return known.isListCurrent ? endStep(rotation, end, now) : list(rotation)
  // Beside a token that stays, a variable may have the date of the one before.
  const announced = isCalm ? nextVariable(rotation, findCurrent(tokens), now) : undefined
  if (announced !== undefined) return announced
  if (!isDue && decision.decision !== 'sweep') return finish(rotation, now)
  if (!known.isListCurrent) return list(rotation)
  return takeAway(rotation, decision, now) ?? (isDue ? mint(rotation, now) : finish(rotation, now))
}

/** After a leak all is read once more: only what that shows is said. The last act notes that it is over. */
function finish(rotation: Rotation, now: number): RotationStep {
  const { isLeaked, vain, openLook, replacement: token } = rotation.known
  if (!isLeaked || vain.has('list')) return done
  if (openLook !== undefined) return openLook === 'list' ? list(rotation, true) : { step: 'look' }
  const mark = token && markOf(token)
  const isNoted = token === undefined || openLeak(token) === undefined || vain.has('note')
  if (mark === undefined || isNoted || !certify(rotation, now).complete) return done
  return { step: 'note', id: token.id, label: token.label, mark: { ...mark, isLeakOver: true } }
}

/** What works nowhere may go without a look at the places; what is superseded is noted when there is time. */
function takeAway(rotation: Rotation, decision: EntryDecision, now: number): RotationStep | undefined {
  const isDue = decision.decision === 'rotate'
  const [old] = decision.retire
  const [gone] = decision.delete
  const [unnoted] = decision.note
  const at = rotation.known.lookedAt
  // What was seen when the run began may be hours old, and a place that was changed since may hold any token.
  const isSeen = at !== undefined && now - at <= rotation.setup.limits.look
  if (gone !== undefined && isDue) return { step: 'delete', id: gone }
  if ((old !== undefined || gone !== undefined) && !isSeen) return { step: 'look' }
  if (old !== undefined) return { step: 'retire', id: old, label: relabel(rotation, 'retired', now) }
  if (gone !== undefined) return { step: 'delete', id: gone }
  return isDue || unnoted === undefined ? undefined : note(rotation, unnoted, now)
}

/** Its label stays, but for one that a person activated again: that is from now. */
function note(
  rotation: Rotation,
  { id, replacedAt }: EntryDecision['note'][number],
  now: number,
): RotationStep {
  const token = rotation.tokens.find(it => it.id === id)
  const mark = (token && markOf(token)) ?? { copies: undefined }
  const label = token?.state === 'retired' ? relabel(rotation, 'current', now) : (token?.label ?? '')
  return { step: 'note', id, label, mark: { ...mark, home: rotation.setup.policy.home, replacedAt } }
}

/** The variable beside a place has the date of this token. */
function nextVariable(
  { stores, known, setup }: Rotation,
  token: EntryToken | undefined,
  now: number,
): RotationStep | undefined {
  const next = stores.find(({ store }) => store.startsWith('actions:') && !known.announced.has(store))
  if (next === undefined || token?.expiresAt === undefined) return undefined
  const before = now + setup.limits.refresh
  return { step: 'announce', store: next.store, before, expiresAt: token.expiresAt }
}

function list(rotation: Rotation, isWhole = false): RotationStep {
  return { step: 'list', look: rotation.known.missingFromList, isWhole }
}

function remove(token: { readonly id: string } | undefined): RotationStep | undefined {
  return token && { step: 'delete', id: token.id }
}

function endStep(
  rotation: Rotation,
  { step, token: { id } }: NonNullable<ReturnType<typeof nextEnd>>,
  now: number,
): RotationStep {
  return step === 'delete' ? { step, id } : { step, id, label: relabel(rotation, 'retired', now) }
}

function mint(rotation: Rotation, now: number): RotationStep {
  const { setup } = rotation
  const due = whyDue(rotation, now)
  const rights = due?.cause === 'rights' ? rightsOf(setup.policy.resources) : undefined
  return {
    step: 'mint',
    label: pendingLabel(setup, now),
    expiresAt: now + setup.policy.lifetimeMs,
    mark: { ...markFor(rotation, now), rights },
    reason: due?.reason ?? '',
  }
}

/** What the description of a token of this run says while it is the newest. */
function markFor(rotation: Rotation, now: number): Mark {
  const { copies, home } = rotation.setup.policy
  return { copies, home, isAnswer: isChangedByOthers(rotation), leakSince: leakSince(rotation, now) }
}

function goOn(rotation: Rotation, own: EntryToken | undefined, now: number): RotationStep {
  const { known, setup } = rotation
  if (own === undefined || !known.isClaimed) return list(rotation)
  const { id } = own
  if (now - own.since >= setup.limits.refresh) {
    return { step: 'refresh', id, label: pendingLabel(setup, now) }
  }
  if (!known.isVerified) return { step: 'verify', id }
  const step = nextStoreStep(rotation, own)
  if (step?.step === 'confirm') return step
  if (!known.isListCurrent) return list(rotation)
  if (step !== undefined) return step
  // A leak does not wait for variables.
  const announced = known.isLeaked ? undefined : nextVariable(rotation, own, now)
  if (announced !== undefined) return announced
  const stamps = [...known.progress.values()].flatMap(({ updatedAt }) => updatedAt ?? [])
  // The latest change that this run confirmed as its own: any later one is somebody else's.
  const time = stamps.length > 0 ? Math.max(...stamps) : now
  const mark = known.made?.mark ?? markFor(rotation, now)
  return { step: 'promote', id, label: relabel(rotation, 'current', time), mark }
}

/**
 * After a leak the old tokens go all the same, unless the run was told to end. A token that was not written
 * anywhere goes at once; any other stays, and its label says that this run is over.
 */
function giveUp(rotation: Rotation, now: number): RotationStep {
  const { known } = rotation
  const isOver = known.isInterrupted
  const end = isOver ? undefined : nextEnd(rotation, now)
  if (end !== undefined) return endStep(rotation, end, now)
  if (known.lostMint !== undefined) {
    const gone = remove(known.unanswered)
    if (gone !== undefined) return gone
    if (known.mustReread && !known.vain.has('list')) return list(rotation)
  }
  return letGo(rotation, now) ?? (isOver ? done : finish(rotation, now))
}

function letGo({ known, setup }: Rotation, now: number): RotationStep | undefined {
  const { own, ownId: id } = known
  const isAtRest = own !== undefined && own.state !== 'pending'
  if (id === undefined || isAtRest || known.letGo.has(id)) return undefined
  const isWritten = [...known.progress.values()].some(({ writes }) => writes > 0)
  // It remembers a leak, although nobody has its value.
  const isNote = known.isLeaked && known.isVerified
  if (setup.given === undefined && !isWritten && !isNote) return { step: 'delete', id }
  if (own?.run !== setup.run) return undefined
  return { step: 'refresh', id, label: pendingLabel({ ...setup, run: endedRun }, now) }
}

function relabel({ setup }: Rotation, state: 'current' | 'retired', time: number): string {
  return formatLabel({ name: setup.policy.label, state, time })
}

/** The next place to write, then to confirm: a confirmation counts when nothing was written after it. */
function nextStoreStep({ known, setup, stores }: Rotation, own: EntryToken): RotationStep | undefined {
  const { progress, isLeaked } = known
  const statusOf = ({ store, kind }: StoreState): string =>
    progress.get(store)?.status ?? (kind === 'failed' && isLeaked ? 'failed' : 'unsure')
  const changedAt = (store: StoreState): number => (store.kind === 'stamped' ? store.updatedAt : 0)
  // What failed in the last run comes first: if it fails again, nothing was written.
  const unwritten = stores
    .toSorted((a, b) => changedAt(a) - changedAt(b))
    .find(it => statusOf(it) === 'unsure')
  if (unwritten !== undefined) {
    return { step: 'write', store: unwritten.store, before: own.since + setup.limits.write }
  }
  const next = stores.find(it => it.kind !== 'opaque' && statusOf(it) === 'written')
  return next && { step: 'confirm', store: next.store, look: progress.get(next.store)?.looks ?? 0 }
}

/** What `dry-run` reports: the rotation if every step succeeded at once, with a token `new`. */
export function forecast(rotation: Rotation, now: number): Rotation {
  const step = nextStep(rotation, now)
  if (step.step === 'done') return rotation
  return forecast(advance(rotation, { step, outcome: imagine(step, rotation, now), now }), now)
}

function imagine(step: RotationStep, { listed, tokens, stores, known }: Rotation, now: number): StepOutcome {
  switch (step.step) {
    case 'list':
      return { result: 'listed', tokens: listed }
    case 'mint':
    case 'refresh':
    case 'promote':
    case 'note':
    case 'retire': {
      const fresh: Omit<HubToken, 'label'> = { id: 'new', createdAt: now, isActive: true, description: '' }
      const token = tokens.find(({ id }) => 'id' in step && id === step.id) ?? fresh
      const expiresAt = 'expiresAt' in step ? step.expiresAt : token.expiresAt
      const description = 'mark' in step ? noteMark(token.description ?? '', step.mark) : token.description
      const isActive = step.step !== 'retire' && token.isActive
      return { result: 'token', token: { ...token, label: step.label, expiresAt, isActive, description } }
    }
    case 'look':
      return { result: 'looked', stores }
    case 'write':
      return { result: 'written' }
    case 'confirm':
      return { result: 'seen', store: { store: step.store, kind: 'open', holds: known.ownId } }
    default:
      return { result: 'done' }
  }
}
