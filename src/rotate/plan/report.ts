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
  const { facts, setup } = rotation
  const { label, channel = null, access } = setup.policy.entry
  const assessment = assess(rotation, now)
  const { others, holders, complete, gaps, deadSince, stores } = certify(rotation, assessment.openNeed, now)
  const { action, reason, code, retired, deleted } = isPlan
    ? foresee(rotation, assessment)
    : conclude(rotation, assessment, gaps)
  const isNew = isPlan && action === 'rotated'
  const expiresAt = isNew ? now + setup.policy.lifetimeMs : toldOf(facts.replacement?.expiresAt)
  const timeText = (at: number | undefined) => (at === undefined ? null : formatTime(at))
  return {
    label,
    channel,
    access,
    action,
    reason,
    code,
    retired,
    deleted,
    expiresAt: timeText(expiresAt),
    kept: assessment.sweep.kept.flatMap(({ id, isUsed }) => (isUsed ? id : [])),
    complete,
    gaps,
    deadSince,
    stores,
    others: others.map(({ id, label, state, at }) => ({ id, label, state, at: timeText(at) })),
    pushers: facts.isLeaked ? holders.pushers : undefined,
    readers: facts.isLeaked ? holders.readers : undefined,
    /** After a leak: tokens that a person has looked at. */
    explained: facts.isLeaked ? setup.explained : undefined,
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
function conclude(rotation: Rotation, assessment: Assessment, gaps: readonly string[]): Conclusion {
  const { isLeaked, stop, announceFailure, unshown, newTokenId, creation, retired, deleted } = rotation.facts
  const { decision, reason, code, due, sweep } = assessment
  const failed = (code: ErrorCode, reason: string): Conclusion => {
    return { action: 'failed', reason, code, retired, deleted }
  }
  // Somebody told of a leak wants to hear that it is over, or what to do now.
  if (isLeaked && gaps.length > 0) return failed(stop?.code ?? code ?? 'ROTATION_INCOMPLETE', gaps.join('; '))
  if (stop !== undefined) return failed(stop.code, [stop.message].concat(whyUnshown(rotation)).join('; '))
  if (code !== undefined) return failed(code, reason)
  if (unshown.length > 0) return failed('HUB_INVALID', whyUnshown(rotation).join('; '))
  // Something changed after our promotion: until the next run a place has a token that it should not have.
  if (due && decision === 'rotate') return failed(due.code, `rotated, and due again: ${reason}`)
  if (announceFailure !== undefined) return failed(announceFailure.code, announceFailure.message)
  const why = creation?.reason ?? reason
  if (newTokenId !== undefined) return { action: 'rotated', reason: why, retired, deleted }
  const isSwept = retired.length + deleted.length > 0
  if (isSwept) return { action: 'swept', reason: 'older tokens were not needed any more', retired, deleted }
  return { action: idleAction(sweep), reason, retired, deleted }
}

function foresee({ setup, tokens, facts }: Rotation, assessment: Assessment): Conclusion {
  const { decision, reason, code, sweep, now } = assessment
  const { retire, delete: deleted } = sweep
  const stop = facts.stop ?? (code && { code, message: reason })
  if (stop) return { action: 'failed', reason: stop.message, code: stop.code, retired: [], deleted: [] }
  const isDue = decision === 'rotate'
  const ending = isDue && setup.policy.graceMs === 0 ? tokens : facts.leaked
  const retired = retire.concat(ending.flatMap(token => (works(token, now) ? token.id : [])))
  const isSwept = decision === 'sweep' || retired.length > 0
  return { action: isDue ? 'rotated' : isSwept ? 'swept' : idleAction(sweep), reason, retired, deleted }
}

const idleAction = ({ kept }: Assessment['sweep']) => (kept.some(({ isUsed }) => isUsed) ? 'kept' : 'nothing')
