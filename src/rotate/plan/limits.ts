import { longestWork } from '../../tokens/token.ts'

/** Durations in milliseconds; the numbers of the design, handed in so that a test can turn one off. */
export interface RotationLimits {
  /** A `pending` token whose label is younger may still have a run at work. */
  readonly alive: number
  /** A run refreshes the time in its label this often … */
  readonly refresh: number
  /** … and writes no store when the last refresh is older than this. */
  readonly write: number
  /** A `pending` token of another run is not retired sooner: its run may wake up and write once more. */
  readonly rest: number
  /** How much the measured distance of two servers' clocks may have changed since a write. */
  readonly tolerance: number
  /** Something is taken away only so soon after every store was looked at. */
  readonly look: number
  /** GitHub's `Date` header and `updated_at` come from different machines and have whole seconds. */
  readonly slack: number
  /** A place whose server tells its time shows a write after so long, or never: its lists may be behind. */
  readonly patience: number
  /** Times that one place is written, or looked at in vain, or that an answer may be lost. */
  readonly attempts: number
}

const minute = 60_000
const hour = 60 * minute

export const rotationLimits: RotationLimits = {
  alive: longestWork,
  refresh: 5 * minute,
  write: 10 * minute,
  rest: 6 * hour, // a hosted job ends after six hours
  tolerance: 5 * minute,
  look: minute,
  slack: 1000,
  patience: 2 * minute,
  attempts: 5,
}
