import type { AddedMask } from './job.ts'
import type { Masker } from './masker.ts'

/** What has become of a step so far. The runner's handlers write to it. */
export interface StepRecord {
  readonly log: string[]
  readonly masks: AddedMask[]
  readonly errors: string[]
  /** Also those that contain a mask: the runner drops those of a job alone. */
  readonly outputs: Map<string, string>
  readonly exported: Map<string, string>
  readonly state: Map<string, string>
  raw: string
  /** Set by a command or a command file that the runner could not process. */
  failed: boolean
  /** Shows text in the log, masked as of now. */
  readonly print: (text: string) => void
  readonly annotate: (level: 'error' | 'warning' | 'notice', message: string) => void
  /** Says what the runner could not do, and fails the step. */
  readonly fail: (what: string, why: unknown) => void
}

const annotationLength = 4096

/** An empty record. @param state shared between an action's main and post step */
export function createStepRecord(masker: Masker, state: Map<string, string>): StepRecord {
  const record: StepRecord = {
    log: [],
    masks: [],
    errors: [],
    outputs: new Map(),
    exported: new Map(),
    state,
    raw: '',
    failed: false,
    print: text => {
      record.log.push(...masker.apply(text).split('\n'))
    },
    annotate: (level, text) => {
      const message = masker.apply(text).slice(0, annotationLength)
      record.print(`##[${level}]${message}`)
      if (level === 'error') record.errors.push(message)
    },
    fail: (what, why) => {
      record.annotate('error', what)
      record.annotate('error', why instanceof Error ? why.message : String(why))
      record.failed = true
    },
  }
  return record
}
