import { dayMs, hourMs } from '../base/time.ts'
import type { RotationPolicy } from './token-list.ts'

/** What a token list without `rotation` gets. */
export const defaultRotation: RotationPolicy = {
  everyMs: 60 * dayMs,
  lifetimeMs: 90 * dayMs,
  graceMs: 48 * hourMs,
  deleteAfterMs: 7 * dayMs,
}

/** What one without `idle-after` gets. */
export const defaultIdleAfterMs = 90 * dayMs

/** What one without `audit-days` gets. */
export const defaultAuditDays = 30
