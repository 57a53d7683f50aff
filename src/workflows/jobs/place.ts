import { readTemplate, type Lookup } from '../values/expression.ts'
import type { Value } from '../values/text.ts'
import type { ReadScript } from '../shell/command.ts'
import type { MatrixRow } from './matrix.ts'
import type { Frame, PlayedJob, PlayedStep } from './play.ts'

/** Where a text stands: at a step, or at the front of its job. */
export interface Place {
  readonly job: PlayedJob
  readonly step?: PlayedStep | undefined
}

/** A place in one run of the matrix. */
export interface RunPlace extends Place {
  readonly row: MatrixRow | undefined
  /** What a text has led through; in a ring nothing is known. */
  readonly depth: number
  /** Its own `env:` does not count while it is read. */
  readonly isOutside?: boolean
  /** A person who starts the workflow may say something else than the default. */
  readonly isAsked?: boolean
  readonly seen: { matrix: boolean }
  readonly reading: Reading
}

/** What one question to the reader shares. */
interface Reading {
  /** Names that may still be looked up: those that lead to two others each would be read without end. */
  left: number
  /** `owner/name` of the repository, when known. */
  readonly name: string | undefined
  readonly scripts: Map<PlayedStep, Map<MatrixRow | undefined, ReadScript & { readonly matrix: boolean }>>
  /** What names mean at a place, and what one variable is there. */
  readonly lookupAt: (place: RunPlace) => Lookup
  readonly variable: (name: string, place: RunPlace) => Value | undefined
}

/** A text at a place. */
export function textAt(text: string, place: RunPlace): Value {
  return readTemplate(text, place.reading.lookupAt(place))
}

/** Once for each run of the matrix, if what is read depends on it. */
export function everyRun<T>(
  { rows }: PlayedJob,
  read: (run: Pick<RunPlace, 'row' | 'seen'>) => T,
): readonly T[] {
  const seen = { matrix: false }
  const [row, ...others] = rows
  const first = read({ row, seen })
  return [first, ...(seen.matrix ? others.map(other => read({ row: other, seen })) : [])]
}

export function frameOf({ step, job }: Place): Frame {
  return step?.frame ?? job.frame
}
