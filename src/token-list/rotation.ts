import { dayMs, formatDuration, hourMs } from '../base/time.ts'
import { type Field, refuse } from './field.ts'
import { fieldAt, optional, readMapping } from './mapping.ts'
import type { RotationPolicy } from './token-list.ts'
import { durationUpTo, readDuration, readPositiveDuration } from './values.ts'

/** Docker Home offers no expiry beyond a year (docs.docker.com, "Organization access tokens"). */
const longestLifetimeMs = 365 * dayMs

export const defaultRotation: RotationPolicy = {
  everyMs: 60 * dayMs,
  lifetimeMs: 90 * dayMs,
  graceMs: 48 * hourMs,
  deleteAfterMs: 7 * dayMs,
}

export const rotationKeys = {
  every: optional(readPositiveDuration),
  lifetime: optional(durationUpTo(longestLifetimeMs, 'is longer than Docker allows')),
  grace: optional(readDuration),
  'delete-after': optional(readDuration),
}

/** A `rotation:` mapping over the values of `base`, which are used for the keys it lacks. */
export function parseRotation(field: Field, base: RotationPolicy): RotationPolicy {
  const values = readMapping(field, rotationKeys)
  const { every: everyMs = base.everyMs, lifetime: lifetimeMs = base.lifetimeMs } = values
  const { grace: graceMs = base.graceMs, 'delete-after': deleteAfterMs = base.deleteAfterMs } = values
  if (lifetimeMs > everyMs + graceMs) return { everyMs, lifetimeMs, graceMs, deleteAfterMs }
  const cause = ['lifetime', 'every', 'grace'].map(key => fieldAt(field, key)).find(at => at !== undefined)
  const sum = `${formatDuration(everyMs)} + ${formatDuration(graceMs)}`
  return refuse(
    cause ?? field,
    `gives tokens a lifetime of ${formatDuration(lifetimeMs)}, which does not exceed every + grace (${sum})`,
    'raise `lifetime`, or lower `every` or `grace`: a token must stay valid until the grace of its successor is over',
  )
}
