import { dayMs, formatDuration } from '../base/time.ts'
import { type Field, type FieldsOf, readMapping, refuse } from './field.ts'
import type { RotationPolicy } from './register.ts'
import { readDuration, readPositiveDuration } from './values.ts'

/** Docker Home offers no expiry beyond a year. */
const longestLifetimeMs = 365 * dayMs

export const rotationKeys = {
  every: 'optional',
  lifetime: 'optional',
  grace: 'optional',
  'delete-after': 'optional',
} as const

/** A `rotation:` mapping over the values of `base`, which are used for the keys it lacks. */
export function parseRotation(field: Field | undefined, base: RotationPolicy): RotationPolicy {
  if (field === undefined) return base
  const fields = readMapping(field, rotationKeys)
  const policy = {
    everyMs: fields.every ? readPositiveDuration(fields.every) : base.everyMs,
    lifetimeMs: fields.lifetime ? readPositiveDuration(fields.lifetime) : base.lifetimeMs,
    graceMs: fields.grace ? readDuration(fields.grace) : base.graceMs,
    deleteAfterMs: fields['delete-after'] ? readDuration(fields['delete-after']) : base.deleteAfterMs,
  }
  checkLifetime(policy, field, fields)
  return policy
}

function checkLifetime(
  { everyMs, lifetimeMs, graceMs }: RotationPolicy,
  field: Field,
  fields: FieldsOf<typeof rotationKeys>,
): void {
  if (fields.lifetime && lifetimeMs > longestLifetimeMs) {
    refuse(fields.lifetime, 'is longer than Docker allows', 'use at most 365d')
  }
  if (lifetimeMs > everyMs + graceMs) return
  const sum = `${formatDuration(everyMs)} + ${formatDuration(graceMs)}`
  refuse(
    fields.lifetime ?? fields.every ?? fields.grace ?? field,
    `gives tokens a lifetime of ${formatDuration(lifetimeMs)}, which does not exceed every + grace (${sum})`,
    'raise `lifetime`, or lower `every` or `grace`: a token must stay valid until the grace of its successor is over',
  )
}
