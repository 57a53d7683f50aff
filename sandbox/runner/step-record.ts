import type { AddedMask, Annotation } from './job.ts'
import type { Masker } from './masker.ts'

/** What has become of a step so far. The runner's handlers write to it. */
export interface StepRecord {
  readonly log: string[]
  readonly annotations: Annotation[]
  readonly masks: AddedMask[]
  /** Also those that contain a mask: the runner drops those of a job alone. */
  readonly outputs: Map<string, string>
  readonly exported: Map<string, string>
  readonly state: Map<string, string>
  raw: string
  /** Set by a command or a command file that the runner could not process. */
  failed: boolean
  /** Shows text in the log, masked as of now. */
  readonly print: (text: string) => void
  readonly annotate: (annotation: Annotation) => void
  /** Says what the runner could not do, and fails the step. */
  readonly fail: (what: string, why: unknown) => void
}

const annotationsOfOneLevel = 10
const annotationLength = 4096

/** An empty record. @param state shared between an action's main and post step */
export function createStepRecord(masker: Masker, state: Map<string, string>): StepRecord {
  const record: StepRecord = {
    log: [],
    annotations: [],
    masks: [],
    outputs: new Map(),
    exported: new Map(),
    state,
    raw: '',
    failed: false,
    print: text => {
      record.log.push(...masker.apply(text).split('\n'))
    },
    annotate: annotation => {
      const { level } = annotation
      const message = masker.apply(annotation.message).slice(0, annotationLength)
      record.print(`##[${level}]${message}`)
      const same = record.annotations.filter(other => other.level === level)
      if (same.length < annotationsOfOneLevel) record.annotations.push({ ...annotation, message })
    },
    fail: (what, why) => {
      for (const message of [what, why instanceof Error ? why.message : String(why)]) {
        record.annotate({ level: 'error', message })
      }
      record.failed = true
    },
  }
  return record
}
