import type { AddedMask, Annotation } from './job.ts'
import type { Masker } from './masker.ts'

/** What has become of a step so far. The runner's handlers write to it. */
export interface StepRecord {
  readonly log: string[]
  readonly annotations: Annotation[]
  readonly masks: AddedMask[]
  readonly outputs: Map<string, string>
  readonly exported: Map<string, string>
  readonly state: Map<string, string>
  raw: string
  /** Set by a command or a command file that the runner could not process. */
  failed: boolean
  /** Shows text in the log, masked as of now. */
  readonly print: (text: string) => void
  /** Shows text when debug logging is on. */
  readonly debug: (text: string) => void
  readonly annotate: (annotation: Annotation) => void
  /** Keeps an output, also one that contains a mask: the runner drops those of a job alone. */
  readonly output: (name: string, value: string) => void
  readonly save: (name: string, value: string) => void
  /** Says what the runner could not do, and fails the step. */
  readonly fail: (what: string, why: unknown) => void
}

const annotationsOfOneLevel = 10
const annotationLength = 4096

export interface StepRecordOptions {
  readonly masker: Masker
  readonly debugging: boolean
  /** Shared between an action's main and post step. */
  readonly state: Map<string, string>
}

/** An empty record. */
export function createStepRecord({ masker, debugging, state }: StepRecordOptions): StepRecord {
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
    debug: text => {
      if (debugging) record.print(text.replace(/^/gm, '##[debug]'))
    },
    annotate: annotation => {
      addAnnotation(record, {
        ...annotation,
        message: masker.apply(annotation.message).slice(0, annotationLength),
      })
    },
    output: (name, value) => {
      record.outputs.set(name, value)
      record.debug(`Set output ${name} = ${value}`)
    },
    save: (name, value) => {
      state.set(name, value)
      record.debug(`Save intra-action state ${name} = ${value}`)
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

function addAnnotation({ print, annotations }: StepRecord, annotation: Annotation): void {
  print(`##[${annotation.level}]${annotation.message}`)
  const same = annotations.filter(({ level }) => level === annotation.level)
  if (same.length < annotationsOfOneLevel) annotations.push(annotation)
}
