import { OatError } from '../base/error.ts'
import { readOptional } from './inputs.ts'
import type { Runner } from './runner.ts'

const isoTime = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2}))?$/

/** Input `expires-at` as milliseconds since 1970; `undefined` when it is not written. Throws INPUT_INVALID. */
export function readExpiry(runner: Runner): number | undefined {
  const text = readOptional(runner, 'expires-at')
  if (text === undefined) return undefined
  const time = isoTime.test(text) ? Date.parse(text) : Number.NaN
  if (!Number.isNaN(time)) return time
  throw new OatError('INPUT_INVALID', {
    message: `input "expires-at": ${JSON.stringify(text.slice(0, 60))} is not an ISO time`,
    hint: 'write it like 2026-11-24T14:00:00Z, or use the variable that mode rotate writes: ${{ vars.<SECRET>_EXPIRES_AT }}',
  })
}
