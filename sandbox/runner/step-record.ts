import type { AddedMask } from './job.ts'
import type { Masker } from './masker.ts'

/** What has become of a step so far. The runner's handlers write to it. */
export type StepRecord = ReturnType<typeof createStepRecord>

const annotationLength = 4096

/** An empty record. @param state shared between an action's main and post step */
export function createStepRecord(masker: Masker, state: Map<string, string>) {
  const record = {
    log: new Array<string>(),
    masks: new Array<AddedMask>(),
    errors: new Array<string>(),
    /** Also those that contain a mask: the runner drops those of a job alone. */
    outputs: new Map<string, string>(),
    exported: new Map<string, string>(),
    state,
    raw: '',
    /** Set by a command or a command file that the runner could not process. */
    failed: false,
    /** Shows text in the log, masked as of now. */
    print: (text: string): void => void record.log.push(...masker.apply(text).split('\n')),
    annotate: (level: 'error' | 'warning' | 'notice', text: string): void => {
      const message = masker.apply(text).slice(0, annotationLength)
      record.print(`##[${level}]${message}`)
      if (level === 'error') record.errors.push(message)
    },
    /** Says what the runner could not do, and fails the step. */
    fail: (what: string, why: unknown): void => {
      record.annotate('error', what)
      record.annotate('error', why instanceof Error ? why.message : String(why))
      record.failed = true
    },
  }
  return record
}
