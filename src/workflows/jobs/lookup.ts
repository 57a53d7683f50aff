import { itemsOf, textOf, valueOf } from '../../yaml/tree.ts'
import type { ReadScript } from '../shell/command.ts'
import { readScript } from '../shell/script.ts'
import { type Lookup, readExpression, readTemplate, truthOf } from '../values/expression.ts'
import { anyOf, literalValue, openValue, type Value } from '../values/text.ts'
import type { MatrixRow } from './matrix.ts'
import { isMetadata, metadataTags } from './metadata.ts'
import {
  boundTo,
  declaredInput,
  type Frame,
  type PlayedJob,
  type PlayedStep,
  variableAround,
} from './play.ts'
import { scriptOf } from './workflow.ts'

/** Where a text stands: at a step, or at the front of its job. */
interface Place {
  readonly job: PlayedJob
  readonly step?: PlayedStep | undefined
}

/** A place in one run of the matrix. */
interface RunPlace extends Place {
  readonly row: MatrixRow | undefined
  /** What a text has led through; in a ring nothing is known. */
  readonly depth: number
  /** Its own `env:` does not count while it is read. */
  readonly isOutside?: boolean
  readonly reading: Reading
}

interface Reading {
  /** Names that one question may still look up: those that lead to two others each would be read without end. */
  left: number
  /** `owner/name` of the repository, when known. */
  readonly name: string | undefined
  readonly scripts: Map<PlayedStep, Map<MatrixRow | undefined, ReadScript>>
}

/** Reads the texts of a repository's jobs. */
export interface JobReader {
  /** What a text at a step, or at the front of its job, can be in any run of the job's matrix. */
  readonly value: (text: string, place: Place) => Value
  /** Each way in which the script of a step can come out. */
  readonly scripts: (step: PlayedStep, job: PlayedJob) => readonly ReadScript[]
  /** Whether its `if:` may hold. */
  readonly mayRun: (step: PlayedStep, job: PlayedJob) => boolean
}

const deepest = 24
const mostNames = 4_000
/** In all runs of a matrix together. */
const mostInRuns = 512

/** @param name `owner/name` of the repository, when known */
export function createReader(name: string | undefined): JobReader {
  const scripts: Reading['scripts'] = new Map()
  const runs = (place: Place): readonly RunPlace[] =>
    place.job.rows.map(row => ({ ...place, row, depth: 0, reading: { left: mostNames, name, scripts } }))
  return {
    value: (text, place) =>
      text.includes('${{')
        ? anyOf(
            runs(place).map(run => textAt(text, run)),
            mostInRuns,
          )
        : literalValue(text),
    scripts: (step, job) => runs({ job }).flatMap(run => scriptIn(step, run) ?? []),
    mayRun: (step, job) => {
      for (let one: PlayedStep | undefined = step; one !== undefined; one = one.frame.caller?.step) {
        const source =
          /^\s*\$\{\{([^]*)\}\}\s*$/.exec(one.condition ?? 'true')?.[1] ?? one.condition ?? 'true'
        const values = runs({ job, step: one }).map(run => readExpression(source, lookupAt(run)))
        if (values.every(value => truthOf(value) === false)) return false
      }
      return true
    },
  }
}

/** A text at a place. */
function textAt(text: string, place: RunPlace): Value {
  return readTemplate(text, lookupAt(place))
}

function lookupAt(place: RunPlace): Lookup {
  return path => {
    place.reading.left -= 1
    if (place.depth > deepest || place.reading.left < 0) return openValue()
    const found = lookUp(path, { ...place, depth: place.depth + 1 })
    return found ?? openValue(path.join('.'), frameOf(place).file.path)
  }
}

function frameOf({ step, job }: Place): Frame {
  return step?.frame ?? job.frame
}

function lookUp([context = '', first = '', second = '', ...rest]: readonly string[], place: RunPlace) {
  const third = rest[0] ?? ''
  switch (context) {
    case 'github':
      return second === 'inputs'
        ? inputValue(third, place)
        : githubValue(first === 'event' ? third : first, place)
    case 'env':
      return variable(first, place)
    case 'matrix': {
      const text = place.row?.get([first, second, ...rest].filter(key => key !== '').join('.'))
      if (place.row === undefined) return undefined
      return text === undefined ? literalValue('') : textAt(text, { ...place, step: undefined })
    }
    case 'inputs':
      return inputValue(first, place)
    case 'secrets':
      return secretValue(first, place)
    case 'steps':
      return outputValue(first, third, place)
    case 'needs':
      return neededValue(first, third, place)
    default:
      return undefined
  }
}

function githubValue(key: string, { reading: { name } }: RunPlace): Value | undefined {
  const [owner, repository] = name?.split('/') ?? []
  const known = { repository: name, repository_owner: owner, name: repository, full_name: name }
  const text = Object.entries(known).find(([one]) => one === key)?.[1]
  return text === undefined ? undefined : literalValue(text)
}

function inputValue(key: string, place: RunPlace): Value | undefined {
  const frame = frameOf(place)
  const bound = boundTo(frame, 'inputs', key)
  if (bound !== undefined) return atCaller(bound.node.value, place)
  const { caller, file } = frame
  const isStarted = caller === undefined && file.triggers.some(one => one.event === 'workflow_dispatch')
  const declared = declaredInput(frame, key, isStarted ? 'workflow_dispatch' : 'workflow_call')
  const fallback = textOf(declared, 'default')
  const options = itemsOf(valueOf(declared, 'options')).flatMap(one =>
    one.kind === 'scalar' ? [one.value] : [],
  )
  if (caller !== undefined) {
    if (declared === undefined) return undefined
    return fallback === undefined ? literalValue('') : textAt(fallback, { ...place, step: undefined })
  }
  if (options.length > 0) return anyOf(options.map(literalValue))
  // A person who starts the workflow may say something else, and what else starts it has no inputs.
  return fallback === undefined
    ? undefined
    : anyOf([literalValue(fallback), openValue(`github.event.inputs.${key}`, file.path)])
}

function secretValue(key: string, place: RunPlace): Value | undefined {
  const frame = frameOf(place)
  const { caller } = frame
  if (caller === undefined || caller.step !== undefined || key === 'GITHUB_TOKEN') return undefined
  const text = boundTo(frame, 'secrets', key)?.node.value
  return text === undefined && !caller.inherits
    ? undefined
    : atCaller(text ?? `\${{ secrets.${key} }}`, place)
}

/** What a caller writes means what it means there. */
function atCaller(text: string, place: RunPlace): Value | undefined {
  const { caller } = frameOf(place)
  if (caller === undefined) return undefined
  const { job, step } = caller
  if (step !== undefined) return textAt(text, { ...place, step, isOutside: false })
  return inRuns(text, job, place)
}

function inRuns(text: string, job: PlayedJob, { depth, reading }: RunPlace): Value {
  return anyOf(job.rows.map(row => textAt(text, { job, row, depth, reading })))
}

function variable(key: string, place: RunPlace): Value | undefined {
  const { step, job } = place
  const own = step !== undefined && place.isOutside !== true ? textOf(step.env, key) : undefined
  if (own !== undefined) return textAt(own, { ...place, isOutside: true })
  const outer = step?.frame.caller?.step
  if (outer !== undefined) return variable(key, { ...place, step: outer, isOutside: false })
  const steps = job.played.slice(0, step?.index)
  if (/^DOCKER_METADATA_OUTPUT_(TAGS|JSON)$/.test(key)) {
    const metadata = steps.findLast(isMetadata)
    if (metadata !== undefined) return tagsOf(metadata, place)
  }
  if (mayBeWritten(key, steps)) return undefined
  const around = variableAround(key, { job })
  const written =
    around === undefined ? undefined : textAt(around, { ...place, step: undefined, isOutside: true })
  const [, github] = /^GITHUB_(REPOSITORY|REPOSITORY_OWNER)$/.exec(key) ?? []
  return written ?? (github === undefined ? undefined : githubValue(github.toLowerCase(), place))
}

/** Whether a step before may have written it, which is not read. */
function mayBeWritten(key: string, steps: readonly PlayedStep[]): boolean {
  const written = new RegExp(`\\b${key}(=|<<)`)
  return steps.some(one => {
    const script = scriptOf(one) ?? ''
    return /GITHUB_ENV|set-env/.test(script) && written.test(script)
  })
}

function tagsOf(step: PlayedStep, place: RunPlace): Value {
  return metadataTags(step, line => textAt(line, { ...place, step, isOutside: false }))
}

/** Of outputs only those are read that give the tags of a metadata step. */
function outputValue(id: string, key: string, place: RunPlace): Value | undefined {
  const frame = frameOf(place)
  const step = place.job.played.find(one => one.id === id && one.frame === frame)
  const isTags = /^(tags|json|bake-file(-tags)?)$/.test(key)
  return step !== undefined && isMetadata(step) && isTags ? tagsOf(step, place) : undefined
}

function scriptIn(step: PlayedStep, { job, row, depth, reading }: RunPlace): ReadScript | undefined {
  const text = scriptOf(step)
  if (text === undefined) return undefined
  const known = reading.scripts.get(step) ?? new Map<MatrixRow | undefined, ReadScript>()
  reading.scripts.set(step, known)
  if (!known.has(row)) {
    const at: RunPlace = { job, step, row, depth, reading }
    const environment = (key: string) => variable(key, { ...at, depth: depth + 1 })
    known.set(row, readScript(text, { lookup: lookupAt(at), environment, program: step.foreignShell }))
  }
  return known.get(row)
}

function neededValue(id: string, key: string, place: RunPlace): Value | undefined {
  const job = place.job.siblings.get(id)
  const text = textOf(valueOf(job?.node, 'outputs'), key)
  if (job === undefined || text === undefined) return undefined
  // What is open there has another name here.
  const hole = { source: `needs.${id}.outputs.${key}`, file: job.frame.file.path }
  return inRuns(text, job, place).map(parts => parts.map(piece => (typeof piece === 'string' ? piece : hole)))
}
