import type { ErrorCode } from '../../base/error.ts'
import { formatTime } from '../../base/time.ts'
import { works, toldOf } from '../../tokens/token.ts'
import { assess, type Assessment } from './assess.ts'
import { certify, whyUnshown } from './certificate.ts'
import type { Rotation } from './rotation.ts'

/** One entry of the `report` output; times as ISO texts by Docker Hub's clock. */
export type EntryReport = Readonly<ReturnType<typeof reportEntry>>

/**
 * What came of an entry, once `nextStep` says `done`: from what is alive and what this run has seen.
 * @param isPlan before the first step: what would come of it
 */
export function reportEntry(rotation: Rotation, now: number, isPlan = false) {
  const { known, setup } = rotation
  const { label, channel = null, access } = setup.policy.entry
  const seen = assess(rotation, now)
  const { others, pushers, readers, ...certificate } = certify(rotation, seen.open, now)
  const outcome = isPlan ? foresee(rotation, seen) : conclude(rotation, seen, certificate.gaps)
  const isNew = isPlan && outcome.action === 'rotated'
  const expiresAt = isNew ? now + setup.policy.lifetimeMs : toldOf(known.replacement?.expiresAt)
  const timeText = (at: number | undefined) => (at === undefined ? null : formatTime(at))
  return {
    label,
    channel,
    access,
    ...outcome,
    /** Of the entry's current token. */
    expiresAt: timeText(expiresAt),
    kept: seen.kept.flatMap(({ id, isUsed }) => (isUsed ? id : [])),
    ...certificate,
    others: others.map(it => ({ ...it, at: timeText(it.at) })),
    /** After a leak. */
    pushers: known.isLeaked ? pushers : undefined,
    readers: known.isLeaked ? readers : undefined,
    /** After a leak: tokens that a person has looked at. */
    explained: known.isLeaked ? setup.explained : undefined,
  }
}

interface Conclusion {
  readonly action: 'rotated' | 'swept' | 'kept' | 'nothing' | 'failed'
  readonly reason: string
  readonly code?: ErrorCode
  readonly retired: readonly string[]
  readonly deleted: readonly string[]
}

/** The first that applies of failed, rotated, swept, kept, nothing. */
function conclude(rotation: Rotation, seen: Assessment, gaps: readonly string[]): Conclusion {
  const { isLeaked, stop, unannounced, unshown, ownId, made, retired, deleted } = rotation.known
  const { decision, reason, code, kept, due } = seen
  const failed = (code: ErrorCode, reason: string): Conclusion => {
    return { action: 'failed', reason, code, retired, deleted }
  }
  // Somebody told of a leak wants to hear that it is over, or what to do now.
  if (isLeaked && gaps.length > 0) return failed(stop?.code ?? code ?? 'ROTATION_INCOMPLETE', gaps.join('; '))
  if (stop !== undefined) return failed(stop.code, stop.message)
  if (code !== undefined) return failed(code, reason)
  if (unshown.length > 0) return failed('HUB_INVALID', whyUnshown(rotation).join('; '))
  // Something changed after our promotion: until the next run a place has a token that it should not have.
  if (due && decision === 'rotate') return failed(due.code, `rotated, and due again: ${reason}`)
  if (unannounced !== undefined) return failed(unannounced.code, unannounced.message)
  if (ownId !== undefined) return { action: 'rotated', reason: made?.reason ?? reason, retired, deleted }
  const isSwept = retired.length + deleted.length > 0
  if (isSwept) return { action: 'swept', reason: 'older tokens were not needed any more', retired, deleted }
  return { action: kept.some(({ isUsed }) => isUsed) ? 'kept' : 'nothing', reason, retired, deleted }
}

/** What `dry-run` says. */
function foresee({ setup, tokens, known }: Rotation, seen: Assessment): Conclusion {
  const { decision, reason, code, kept, retire, delete: deleted, now } = seen
  const stop = known.stop ?? (code && { code, message: reason })
  if (stop) return { action: 'failed', reason: stop.message, code: stop.code, retired: [], deleted: [] }
  const isDue = decision === 'rotate'
  const ending = isDue && setup.policy.graceMs === 0 ? tokens : known.leaked
  const retired = [...retire, ...ending.flatMap(token => (works(token, now) ? token.id : []))]
  if (isDue) return { action: 'rotated', reason, retired, deleted }
  const isSwept = decision === 'sweep' || retired.length > 0
  const idle = kept.some(({ isUsed }) => isUsed) ? 'kept' : 'nothing'
  return { action: isSwept ? 'swept' : idle, reason, retired, deleted }
}
