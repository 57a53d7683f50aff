import { textOf, valueOf } from '../../yaml/tree.ts'
import type { ReadScript } from '../shell/command.ts'
import { type Lookup, readExpression, truthOf } from '../values/expression.ts'
import { anyOf, literalValue, openValue, type Value } from '../values/text.ts'
import { outputValue, scriptIn, writtenBefore } from './outputs.ts'
import { everyRun, frameOf, type Place, type RunPlace, textAt } from './place.ts'
import { boundTo, declaredInput, type Frame, type PlayedJob, type PlayedStep } from './play.ts'

/** Reads the texts of a repository's jobs. */
export interface JobReader {
  /** What a text at a step, or at the front of its job, can be in any run of the job's matrix. */
  readonly value: (text: string, place: Place) => Value
  /** Each way in which the script of a step can come out: one for each run of the matrix that changes it. */
  readonly scripts: (step: PlayedStep, job: PlayedJob) => readonly ReadScript[]
  /** Whether its `if:` may hold. */
  readonly mayRun: (step: PlayedStep, job: PlayedJob) => boolean
}

const deepest = 24
/** In all runs of a matrix together. */
const mostInRuns = 512
const mostNames = 4_000

/** @param name `owner/name` of the repository, when known */
export function createReader(name: string | undefined): JobReader {
  const scripts: RunPlace['reading']['scripts'] = new Map()
  const start = () => ({ depth: 0, reading: { left: mostNames, name, scripts, lookupAt, variable } })
  return {
    value: (text, place) => {
      if (!text.includes('${{')) return literalValue(text)
      const found = everyRun(place.job, run => textAt(text, { ...place, ...run, ...start() }))
      return anyOf(found, mostInRuns)
    },
    scripts: (step, job) => {
      const found = everyRun(job, run => scriptIn(step, { job, ...run, ...start() }))
      return [...new Set(found)].filter(one => one !== undefined)
    },
    mayRun: (step, job) => {
      for (let one: PlayedStep | undefined = step; one !== undefined; one = one.frame.caller?.step) {
        const { condition } = one
        if (condition === undefined) continue
        const source = /^\s*\$\{\{([^]*)\}\}\s*$/.exec(condition)?.[1] ?? condition
        const at = { job, step: one, isAsked: true }
        const values = everyRun(job, run => readExpression(source, lookupAt({ ...at, ...run, ...start() })))
        if (values.every(value => truthOf(value) === false)) return false
      }
      return true
    },
  }
}

function lookupAt(place: RunPlace): Lookup {
  return path => {
    place.reading.left -= 1
    if (place.depth > deepest || place.reading.left < 0) return openValue()
    const found = lookUp(path, { ...place, depth: place.depth + 1 })
    return found ?? openValue(path.join('.'), frameOf(place).file.path)
  }
}

function lookUp(path: readonly string[], place: RunPlace): Value | undefined {
  const [context = '', first = '', second = '', third = ''] = path
  switch (context) {
    case 'github':
      return second === 'inputs'
        ? inputValue(third, place)
        : githubValue(first === 'event' ? third : first, place.reading)
    case 'env':
      return variable(first, place)
    case 'matrix':
      return matrixValue(path.slice(1).join('.'), place)
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

function githubValue(key: string, { name }: Pick<RunPlace['reading'], 'name'>): Value | undefined {
  const [owner, repository] = name?.split('/') ?? []
  const known = { repository: name, repository_owner: owner, name: repository, full_name: name }
  const text = Object.entries(known).find(([one]) => one === key)?.[1]
  return text === undefined ? undefined : literalValue(text)
}

function matrixValue(key: string, place: RunPlace): Value | undefined {
  const { row, job, seen } = place
  seen.matrix = true
  if (row !== undefined) {
    const text = row.get(key)
    return text === undefined
      ? literalValue('')
      : textAt(text, { job, row, depth: place.depth, seen, reading: place.reading })
  }
  return undefined
}

function inputValue(key: string, place: RunPlace): Value | undefined {
  const frame = frameOf(place)
  const bound = boundTo(frame, 'inputs', key)
  if (bound !== undefined) return atCaller(bound.node.value, frame, place)
  const isStarted =
    frame.caller === undefined && frame.file.triggers.some(one => one.event === 'workflow_dispatch')
  const declared = declaredInput(frame, key, isStarted ? 'workflow_dispatch' : 'workflow_call')
  const fallback = textOf(declared, 'default')
  if (frame.caller === undefined) {
    if (fallback === undefined || place.isAsked === true) return undefined
    // Where something else starts the workflow, it has no inputs.
    const isOnly = frame.file.triggers.every(one => /^workflow_/.test(one.event))
    return isOnly ? literalValue(fallback) : anyOf([literalValue(fallback), openValue()])
  }
  if (declared === undefined) return undefined
  return fallback === undefined ? literalValue('') : textAt(fallback, { ...place, step: undefined })
}

function secretValue(key: string, place: RunPlace): Value | undefined {
  const frame = frameOf(place)
  const { caller } = frame
  if (caller === undefined || caller.step !== undefined || key === 'GITHUB_TOKEN') return undefined
  const bound = boundTo(frame, 'secrets', key)
  if (bound !== undefined) return atCaller(bound.node.value, frame, place)
  return caller.inherits ? atCaller(`\${{ secrets.${key} }}`, frame, place) : undefined
}

/** What a caller writes means what it means there. */
function atCaller(text: string, { caller }: Frame, place: RunPlace): Value | undefined {
  if (caller === undefined) return undefined
  const { job, step } = caller
  if (step !== undefined) return textAt(text, { ...place, step, isOutside: false })
  const { depth, isAsked, reading } = place
  return anyOf(
    everyRun(job, run =>
      textAt(text, { job, ...run, depth, reading, ...(isAsked === true ? { isAsked } : {}) }),
    ),
  )
}

function variable(key: string, place: RunPlace): Value | undefined {
  const { step, job } = place
  if (step !== undefined && place.isOutside !== true) {
    const own = ownVariable(key, place)
    if (own !== undefined) return own
  }
  const outer = step?.frame.caller?.step
  if (outer !== undefined) return variable(key, { ...place, step: outer, isOutside: false })
  const before = writtenBefore(key, place)
  const around = [valueOf(job.node, 'env'), valueOf(job.frame.file.root, 'env')].flatMap(
    env => textOf(env, key) ?? [],
  )[0]
  const written =
    around === undefined ? undefined : textAt(around, { ...place, step: undefined, isOutside: true })
  if (before !== undefined) {
    return before.isConditional && written !== undefined ? anyOf([written, before.value]) : before.value
  }
  if (written !== undefined) return written
  const [, github] = /^GITHUB_(REPOSITORY|REPOSITORY_OWNER)$/.exec(key) ?? []
  return github === undefined ? undefined : githubValue(github.toLowerCase(), place.reading)
}

function ownVariable(key: string, place: RunPlace): Value | undefined {
  const text = textOf(place.step?.env, key)
  return text === undefined ? undefined : textAt(text, { ...place, isOutside: true })
}

function neededValue(id: string, key: string, place: RunPlace): Value | undefined {
  const job = place.job.siblings.get(id)
  const text = textOf(valueOf(job?.node, 'outputs'), key)
  if (job === undefined || text === undefined) return undefined
  const value = anyOf(
    everyRun(job, run => textAt(text, { job, ...run, depth: place.depth, reading: place.reading })),
  )
  // What is open there has another name here.
  return value.map(parts =>
    parts.map(piece =>
      typeof piece === 'string'
        ? piece
        : { ...piece, source: `needs.${id}.outputs.${key}`, file: job.frame.file.path },
    ),
  )
}
