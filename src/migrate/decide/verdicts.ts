import type { Channel } from '../../register/register.ts'
import type { Confidence } from '../report/finding.ts'

/** How a workflow starts, where more depends on it than the channel. */
export type Cause = 'pull-request' | 'release-branch'

/** A conclusion about the channel with its evidence; `at` is an offset in the file. */
export interface Verdict {
  readonly channel: Channel
  readonly confidence: Confidence
  readonly why: string
  readonly cause?: Cause
  readonly at: number
}
