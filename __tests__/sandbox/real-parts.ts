import { describe } from '@jest/globals'

/**
 * `describe`, or `describe.skip` on a developer's machine that lacks the part. CI never skips: there the missing part
 * has to fail.
 */
export function describeWith(obstacle: string | undefined): typeof describe | typeof describe.skip {
  const mandatory = process.env['CI'] === 'true'
  return obstacle === undefined || mandatory ? describe : describe.skip
}
