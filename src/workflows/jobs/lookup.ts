import { entriesOf, textOf, valueOf } from '../../yaml/tree.ts'
import type { ReadScript } from '../shell/command.ts'
import { foreignScript } from '../shell/foreign.ts'
import { readScript } from '../shell/script.ts'
import { type Lookup, readExpression, readLines, readTemplate, truthOf } from '../values/expression.ts'
import { anyOf, literalValue, openValue, splitText, type Value } from '../values/text.ts'
import type { MatrixRow } from './matrix.ts'
import { boundTo, declaredInput, type Frame, type PlayedJob, type PlayedStep } from './play.ts'
import { actionName, inputText } from './workflow.ts'

/** Reads the texts of a repository's jobs. */
export interface Reader {
  /** What a text at a step, or at the front of its job, can be in any run of the job's matrix. */
  readonly value: (text: string, place: Place) => Value
  /** Each way in which the script of a step can come out: one for each run of the matrix that changes it. */
  readonly scripts: (step: PlayedStep, job: PlayedJob) => readonly ReadScript[]
  /** Whether its `if:` may hold. */
  readonly mayRun: (step: PlayedStep, job: PlayedJob) => boolean
}

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
  /** A person who starts the workflow may say something else than the default. */
  readonly isAsked?: boolean
  readonly seen: { matrix: boolean }
  /** Names that may still be looked up: those that lead to two others each would be read without end. */
  readonly budget: { left: number }
}

const deepest = 24
/** In all runs of a matrix together. */
const mostInRuns = 512
const mostNames = 4_000

/** @param name `owner/name` of the repository, when known */
export function createReader(name: string | undefined): Reader {
  const scripts = new Map<PlayedStep, Map<MatrixRow | undefined, ReadScript & { readonly matrix: boolean }>>()

  const everyRun = <T>(
    { rows }: PlayedJob,
    read: (run: Pick<RunPlace, 'row' | 'seen'>) => T,
  ): readonly T[] => {
    const seen = { matrix: false }
    const [row, ...others] = rows
    const first = read({ row, seen })
    return [first, ...(seen.matrix ? others.map(other => read({ row: other, seen })) : [])]
  }

  const lookupAt =
    (place: RunPlace): Lookup =>
    path => {
      place.budget.left -= 1
      if (place.depth > deepest || place.budget.left < 0) return openValue()
      const found = lookUp(path, { ...place, depth: place.depth + 1 })
      return found ?? openValue(path.join('.'), frameOf(place).file.path)
    }

  const lookUp = (path: readonly string[], place: RunPlace): Value | undefined => {
    const [context = '', first = '', second = '', third = ''] = path
    switch (context) {
      case 'github':
        return second === 'inputs' ? inputValue(third, place) : githubValue(first === 'event' ? third : first)
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

  const githubValue = (key: string): Value | undefined => {
    const [owner, repository] = name?.split('/') ?? []
    const known = { repository: name, repository_owner: owner, name: repository, full_name: name }
    const text = Object.entries(known).find(([one]) => one === key)?.[1]
    return text === undefined ? undefined : literalValue(text)
  }

  const matrixValue = (key: string, place: RunPlace): Value | undefined => {
    const { row, job, seen } = place
    seen.matrix = true
    if (row !== undefined) {
      const text = row.get(key)
      return text === undefined
        ? literalValue('')
        : readTemplate(text, lookupAt({ job, row, depth: place.depth, seen, budget: place.budget }))
    }
    return undefined
  }

  const inputValue = (key: string, place: RunPlace): Value | undefined => {
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
    return fallback === undefined
      ? literalValue('')
      : readTemplate(fallback, lookupAt({ ...place, step: undefined }))
  }

  const secretValue = (key: string, place: RunPlace): Value | undefined => {
    const frame = frameOf(place)
    const { caller } = frame
    if (caller === undefined || caller.step !== undefined || key === 'GITHUB_TOKEN') return undefined
    const bound = boundTo(frame, 'secrets', key)
    if (bound !== undefined) return atCaller(bound.node.value, frame, place)
    return caller.inherits ? atCaller(`\${{ secrets.${key} }}`, frame, place) : undefined
  }

  /** What a caller writes means what it means there. */
  const atCaller = (text: string, { caller }: Frame, place: RunPlace): Value | undefined => {
    if (caller === undefined) return undefined
    const { job, step } = caller
    if (step !== undefined) return readTemplate(text, lookupAt({ ...place, step, isOutside: false }))
    const { depth, isAsked, budget } = place
    return anyOf(
      everyRun(job, run =>
        readTemplate(
          text,
          lookupAt({ job, ...run, depth, budget, ...(isAsked === true ? { isAsked } : {}) }),
        ),
      ),
    )
  }

  const variable = (key: string, place: RunPlace): Value | undefined => {
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
      around === undefined
        ? undefined
        : readTemplate(around, lookupAt({ ...place, step: undefined, isOutside: true }))
    if (before !== undefined) {
      return before.isConditional && written !== undefined ? anyOf([written, before.value]) : before.value
    }
    if (written !== undefined) return written
    const [, github] = /^GITHUB_(REPOSITORY|REPOSITORY_OWNER)$/.exec(key) ?? []
    return github === undefined ? undefined : githubValue(github.toLowerCase())
  }

  const ownVariable = (key: string, place: RunPlace): Value | undefined => {
    const text = textOf(place.step?.env, key)
    return text === undefined ? undefined : readTemplate(text, lookupAt({ ...place, isOutside: true }))
  }

  /** What steps before wrote under a name; the last that runs always is the last that counts. */
  const writtenBefore = (
    key: string,
    place: RunPlace,
  ): { value: Value; isConditional: boolean } | undefined => {
    const end = place.step?.index ?? place.job.played.length
    const found: Value[] = []
    for (const step of writersOf(place.job).toReversed()) {
      if (step.index >= end) continue
      if (isMetadata(step) && /^DOCKER_METADATA_OUTPUT_(TAGS|JSON)$/.test(key)) {
        return { value: metadataTags(step, place), isConditional: false }
      }
      for (const one of scriptIn(step, place)?.written.toReversed() ?? []) {
        if (one.kind !== 'env' || one.name !== key) continue
        found.push(one.value)
        if (!one.isConditional && step.condition === undefined) {
          return { value: anyOf(found), isConditional: false }
        }
      }
    }
    return found.length === 0 ? undefined : { value: anyOf(found), isConditional: true }
  }

  const outputValue = (id: string, key: string, place: RunPlace): Value | undefined => {
    const frame = frameOf(place)
    const step = place.job.played.find(one => one.id === id && one.frame === frame)
    if (step === undefined) return undefined
    if (isMetadata(step)) {
      return /^(tags|json|bake-file(-tags)?)$/.test(key) ? metadataTags(step, place) : undefined
    }
    if (step.called !== undefined) {
      const outputs = valueOf(step.called.file.root, 'outputs')
      const text = textOf(entriesOf(outputs).find(one => one.key === key)?.value, 'value')
      const inside = place.job.played.findLast(one => one.frame === step.called)
      return text === undefined || inside === undefined
        ? undefined
        : readTemplate(
            text,
            lookupAt({ ...place, step: { ...inside, index: inside.index + 1 }, isOutside: true }),
          )
    }
    const values = (scriptIn(step, place)?.written ?? []).filter(
      one => one.kind === 'output' && one.name === key,
    )
    const last = values.findLastIndex(one => !one.isConditional)
    return values.length === 0 ? undefined : anyOf(values.slice(Math.max(last, 0)).map(({ value }) => value))
  }

  const neededValue = (id: string, key: string, place: RunPlace): Value | undefined => {
    const job = place.job.siblings.get(id)
    const text = textOf(valueOf(job?.node, 'outputs'), key)
    if (job === undefined || text === undefined) return undefined
    const value = anyOf(
      everyRun(job, run =>
        readTemplate(text, lookupAt({ job, ...run, depth: place.depth, budget: place.budget })),
      ),
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

  const scriptIn = (
    step: PlayedStep,
    place: Pick<RunPlace, 'job' | 'row' | 'depth' | 'seen' | 'budget'>,
  ): ReadScript | undefined => {
    const text = scriptOf(step)
    if (text === undefined || step.frame.file.path === '') return undefined
    const known =
      scripts.get(step) ?? new Map<MatrixRow | undefined, ReadScript & { readonly matrix: boolean }>()
    scripts.set(step, known)
    const { row, job, depth } = place
    const seen = { matrix: false }
    if (!known.has(row)) {
      // A script that leads to itself has written nothing yet.
      known.set(row, { commands: [], written: [], problem: undefined, matrix: false })
      const at: RunPlace = { job, step, row, depth, seen, budget: place.budget }
      const means = {
        lookup: lookupAt(at),
        environment: (key: string) => variable(key, { ...at, depth: at.depth + 1 }),
      }
      const read =
        step.foreignShell === undefined
          ? readScript(text, means)
          : foreignScript(text, step.foreignShell, means.lookup)
      known.set(row, { ...read, matrix: seen.matrix })
    }
    const found = known.get(row)
    place.seen.matrix ||= found?.matrix === true
    return found
  }

  const metadataTags = (step: PlayedStep, place: RunPlace): Value => {
    const lookup = lookupAt({ ...place, step, isOutside: false })
    const lines = readLines(inputText(step, 'images') ?? '', line => readTemplate(line, lookup))
    const tags = lines
      .flatMap(metadataImages)
      .flatMap(image => [...image, ':', { source: undefined, file: undefined }, '\n'])
    return [tags]
  }

  return {
    value: (text, place) =>
      text.includes('${{')
        ? anyOf(
            everyRun(place.job, run =>
              readTemplate(text, lookupAt({ ...place, ...run, depth: 0, budget: budget() })),
            ),
            mostInRuns,
          )
        : literalValue(text),
    scripts: (step, job) =>
      [...new Set(everyRun(job, run => scriptIn(step, { job, ...run, depth: 0, budget: budget() })))].flatMap(
        one => one ?? [],
      ),
    mayRun: (step, job) => {
      for (let one: PlayedStep | undefined = step; one !== undefined; one = one.frame.caller?.step) {
        const { condition } = one
        if (condition === undefined) continue
        const source = /^\s*\$\{\{([^]*)\}\}\s*$/.exec(condition)?.[1] ?? condition
        const at = one
        const values = everyRun(job, run =>
          readExpression(
            source,
            lookupAt({ job, step: at, ...run, depth: 0, budget: budget(), isAsked: true }),
          ),
        )
        if (values.every(value => truthOf(value) === false)) return false
      }
      return true
    },
  }
}

function budget(): RunPlace['budget'] {
  return { left: mostNames }
}

function frameOf({ step, job }: Place): Frame {
  return step?.frame ?? job.frame
}

/** What a shell runs: `run:`, or the `command:` of an action that tries again. */
export function scriptOf(step: PlayedStep): string | undefined {
  return step.run?.value ?? (/retry/i.test(actionName(step)) ? inputText(step, 'command') : undefined)
}

function isMetadata(step: PlayedStep): boolean {
  return /^(docker\/metadata-action|crazy-max\/ghaction-docker-meta)$/.test(actionName(step))
}

const writers = new WeakMap<readonly PlayedStep[], readonly PlayedStep[]>()

/** Those of a job's steps that hand variables to later ones. */
function writersOf({ played }: PlayedJob): readonly PlayedStep[] {
  const known = writers.get(played)
  if (known !== undefined) return known
  const found = played.filter(step => isMetadata(step) || /GITHUB_ENV|set-env/.test(scriptOf(step) ?? ''))
  writers.set(played, found)
  return found
}

/** A line of metadata-action's `images:`: names between commas, or fields of CSV (its README, "images input"). */
function metadataImages(
  line: readonly (string | { source: string | undefined; file: string | undefined })[],
) {
  const plain = line.map(piece => (typeof piece === 'string' ? piece : '')).join('')
  if (!plain.includes('=')) {
    return splitText(
      line.map(one => (typeof one === 'string' ? one.trim() : one)),
      /\s*,\s*/,
    )
  }
  if (/enable=false\b/.test(plain)) return []
  const [name = []] = splitText(
    line.map(one => (typeof one === 'string' ? one.replaceAll('"', '').replace(/^\s*name=/, '') : one)),
    /,.*/s,
  )
  return [name]
}
