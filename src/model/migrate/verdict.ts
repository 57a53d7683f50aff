import type { Channel } from '../slot.ts'
import type { Confidence } from './finding.ts'

/** A conclusion about the channel with its evidence; `at` is an offset in the file. */
export interface Verdict {
  readonly channel: Channel
  readonly confidence: Confidence
  readonly why: string
  readonly at: number
}
