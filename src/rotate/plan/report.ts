import type { ErrorCode } from '../../base/error.ts'
import { formatTime } from '../../base/time.ts'
import { findCurrent } from '../../tokens/token.ts'
import { certify, type CopyProof, reportOther } from './certificate.ts'
import { dueCodes, whyDue } from './due.ts'
import { type SlotDecision, planSlot } from './plan.ts'
import type { Rotation, StoreProgress } from './rotation.ts'

export interface StoreReport {
  readonly store: string
  readonly status: 'confirmed' | 'written' | 'failed' | 'untouched'
  /** Whether it was seen to hold the current token; `null`: it cannot be read back, or could not be looked at. */
  readonly holds: boolean | null
  /** When it was seen in this run, as ISO time by Docker Hub's clock. */
  readonly seenAt?: string
  readonly code?: ErrorCode
  readonly message?: string
}

/** One entry of the `report` output. `expiresAt`: ISO time of the slot's current token. */
export interface SlotReport {
  readonly label: string
  readonly channel: string | null
  readonly access: 'pull' | 'push'
  readonly action: 'rotated' | 'swept' | 'held' | 'nothing' | 'failed'
  readonly reason: string
  readonly code?: ErrorCode
  readonly expiresAt: string | null
  readonly stores: readonly StoreReport[]
  readonly retired: readonly string[]
  readonly deleted: readonly string[]
  readonly held: readonly string[]
  /** No other token of the entry works, and every copy that can be read back holds the current one. */
  readonly complete: boolean
  /** Why it is not complete, in words. */
  readonly gaps: readonly string[]
  /** ISO time from which on no other token can be used, sessions of the registry included. */
  readonly deadSince?: string | undefined
  /** The tokens of the entry beside the current one, those that this run deleted included. `at`: since when it does not work. */
  readonly others: readonly ReturnType<typeof reportOther>[]
}

/** What came of a slot, once `nextStep` says `done`. `now` is Docker Hub's clock, in milliseconds. */
export function reportSlot(rotation: Rotation, now: number): SlotReport {
  const { setup, memory } = rotation
  const { label, channel, access } = setup.policy
  const current = findCurrent(rotation.tokens)
  const decision = planSlot(rotation, now)
  const { complete, gaps, deadSince, others, copies } = certify(rotation, decision, now)
  const outcome = conclude(rotation, decision, now)
  // Somebody told of a leak wants to hear that it is over, or that it is not.
  const isOpenLeak = setup.compromised && !complete && outcome.action !== 'failed'
  const expiresAt = current?.expiresAt === undefined ? null : formatTime(current.expiresAt)
  return {
    label,
    channel: channel ?? null,
    access,
    ...(isOpenLeak ? { action: 'failed', reason: gaps.join('; '), code: 'ROTATION_INCOMPLETE' } : outcome),
    expiresAt,
    stores: copies.map(copy => reportStore(copy, memory.stores[copy.store])),
    retired: memory.retired,
    deleted: memory.deleted,
    held: decision.held.map(({ id }) => id),
    complete,
    gaps,
    ...(deadSince !== undefined && { deadSince: formatTime(deadSince) }),
    others: others.map(reportOther),
  }
}

/** The first that applies of failed, rotated, swept, held, nothing. */
function conclude(
  rotation: Rotation,
  decision: SlotDecision,
  now: number,
): Pick<SlotReport, 'action' | 'reason' | 'code'> {
  const { memory } = rotation
  const { reason } = decision
  if (memory.stop !== undefined) {
    return { action: 'failed', reason: memory.stop.message, code: memory.stop.code }
  }
  if (decision.decision === 'in-progress' || decision.decision === 'blocked') {
    return { action: 'failed', reason, code: decision.code }
  }
  // Something changed after our promotion: the next run rotates again, and until then a place has a token that it should not have.
  if (decision.decision === 'rotate') {
    const code = dueCodes[whyDue(rotation, now)?.cause ?? 'request']
    return { action: 'failed', reason: `rotated, and due again: ${reason}`, code }
  }
  const { unannounced } = memory
  if (unannounced !== undefined) {
    return { action: 'failed', reason: unannounced.message, code: unannounced.code }
  }
  if (memory.own !== undefined) return { action: 'rotated', reason: memory.reason ?? reason }
  if (memory.retired.length + memory.deleted.length > 0) {
    return { action: 'swept', reason: 'older tokens were not needed any more' }
  }
  return { action: decision.held.length > 0 ? 'held' : 'nothing', reason }
}

function reportStore({ store, holds, seenAt }: CopyProof, progress: StoreProgress | undefined): StoreReport {
  const proof = { store, holds, ...(seenAt !== undefined && { seenAt: formatTime(seenAt) }) }
  if (progress === undefined) return { ...proof, status: 'untouched' }
  const { status, code, message } = progress
  if (status === 'confirmed' || status === 'written') return { ...proof, status }
  return { ...proof, status: 'failed', ...(code && { code }), ...(message !== undefined && { message }) }
}
