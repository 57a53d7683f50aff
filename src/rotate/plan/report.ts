import type { ErrorCode } from '../../base/error.ts'
import { formatTime } from '../../base/time.ts'
import { type Certificate, certify, type CopyProof, reportOther } from './certificate.ts'
import { dueCodes, whyDue } from './due.ts'
import { idsOf, rotatedFor, stopOf, unannounced } from './events.ts'
import { planEntry, type EntryDecision } from './plan.ts'
import { findReplacement, isLeaked, ownId, type Rotation } from './rotation.ts'
import { type StoreProgress, storeProgress } from './store-progress.ts'

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

/** One entry of the `report` output. `expiresAt`: ISO time of the entry's current token. */
export interface EntryReport {
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
  /** No other token that can be the entry's works, and every copy that can be read back holds the current one. */
  readonly complete: boolean
  /** Why it is not complete, in words; what is to be done first stands first. */
  readonly gaps: readonly string[]
  /** ISO time since which no other token can be used, but for open sessions. */
  readonly deadSince?: string | undefined
  /** The tokens of the entry beside the current one, those that this run deleted included. `at`: since when it does not work. */
  readonly others: readonly ReturnType<typeof reportOther>[]
  /** After a leak: who else can push to the entry's repositories. */
  readonly pushers?: readonly { readonly id: string; readonly label: string }[] | undefined
  /** After a leak: tokens that a person has looked at. */
  readonly explained?: readonly string[]
}

/** What came of an entry, once `nextStep` says `done`. `now` is Docker Hub's clock, in milliseconds. */
export function reportEntry(rotation: Rotation, now: number): EntryReport {
  const { setup } = rotation
  const { label, channel, access } = setup.policy
  const expiresAt = findReplacement(rotation)?.expiresAt
  const decision = planEntry(rotation, now)
  const certificate = certify(rotation, now)
  const { complete, gaps, deadSince, others, copies, pushers } = certificate
  const progress = storeProgress(rotation)
  const leaked = isLeaked(rotation)
  return {
    label,
    channel: channel ?? null,
    access,
    ...conclude(rotation, { decision, certificate }, now),
    expiresAt: expiresAt === undefined ? null : formatTime(expiresAt),
    stores: copies.map(copy => reportStore(copy, progress.get(copy.store))),
    retired: idsOf(rotation, 'retire'),
    deleted: idsOf(rotation, 'delete'),
    held: decision.held.map(({ id }) => id),
    complete,
    gaps,
    ...(deadSince !== undefined && { deadSince: formatTime(deadSince) }),
    others: others.map(reportOther),
    ...(leaked && {
      pushers: pushers.map(it => ({ id: it.id, label: it.label })),
      explained: setup.explained,
    }),
  }
}

/** The first that applies of failed, rotated, swept, held, nothing. */
function conclude(
  rotation: Rotation,
  { decision, certificate }: { decision: EntryDecision; certificate: Certificate },
  now: number,
): Pick<EntryReport, 'action' | 'reason' | 'code'> {
  const failed = (code: ErrorCode, reason: string) => ({ action: 'failed', reason, code }) as const
  const { reason } = decision
  const stop = stopOf(rotation)
  // Somebody told of a leak wants to hear that it is over, or what to do now.
  if (isLeaked(rotation) && !certificate.complete && decision.decision !== 'blocked') {
    return failed(stop?.code ?? 'ROTATION_INCOMPLETE', certificate.gaps.join('; '))
  }
  if (stop !== undefined) return failed(stop.code, stop.message)
  if (decision.decision === 'in-progress' || decision.decision === 'blocked') {
    return failed(decision.code, reason)
  }
  // Something changed after our promotion: the next run rotates again, and until then a place has a token that it should not have.
  if (decision.decision === 'rotate') {
    return failed(dueCodes[whyDue(rotation, now)?.cause ?? 'request'], `rotated, and due again: ${reason}`)
  }
  const open = unannounced(rotation)
  if (open !== undefined) return failed(open.code, open.message)
  if (ownId(rotation) !== undefined) return { action: 'rotated', reason: rotatedFor(rotation) ?? reason }
  if (idsOf(rotation, 'retire').length + idsOf(rotation, 'delete').length > 0) {
    return { action: 'swept', reason: 'older tokens were not needed any more' }
  }
  return { action: decision.held.length > 0 ? 'held' : 'nothing', reason }
}

function reportStore({ store, holds, seenAt }: CopyProof, progress: StoreProgress | undefined): StoreReport {
  const proof = { store, holds, ...(seenAt !== undefined && { seenAt: formatTime(seenAt) }) }
  if (progress === undefined) return { ...proof, status: 'untouched' }
  const { status, trouble } = progress
  if (status === 'confirmed' || status === 'written') return { ...proof, status }
  return { ...proof, status: 'failed', ...(trouble && { code: trouble.code, message: trouble.message }) }
}
