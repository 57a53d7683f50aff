import { describe, it } from '@jest/globals'

/** Of every real part. */
export const isMandatory = process.env['CI'] === 'true'

/**
 * `describe`, or `describe.skip` on a developer's machine that lacks the part. CI never skips: there the missing part
 * has to fail.
 */
export function describeWith(obstacle: string | undefined): typeof describe | typeof describe.skip {
  return obstacle === undefined || isMandatory ? describe : describe.skip
}

/** `it`, by the same rule. */
export function itWith(obstacle: string | undefined): typeof it | typeof it.skip {
  return obstacle === undefined || isMandatory ? it : it.skip
}
