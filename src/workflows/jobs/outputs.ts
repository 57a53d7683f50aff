import { entriesOf, textOf, valueOf } from '../../yaml/tree.ts'
import type { ReadScript } from '../shell/command.ts'
import { foreignScript } from '../shell/foreign.ts'
import { readScript } from '../shell/script.ts'
import { readLines } from '../values/expression.ts'
import { anyOf, splitText, type Value } from '../values/text.ts'
import type { MatrixRow } from './matrix.ts'
import { frameOf, type RunPlace, textAt } from './place.ts'
import type { PlayedJob, PlayedStep } from './play.ts'
import { actionName, inputText } from './workflow.ts'

/** What steps before wrote under a name; the last that runs always is the last that counts. */
export function writtenBefore(
  key: string,
  place: RunPlace,
): { value: Value; isConditional: boolean } | undefined {
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

export function outputValue(id: string, key: string, place: RunPlace): Value | undefined {
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
      : textAt(text, { ...place, step: { ...inside, index: inside.index + 1 }, isOutside: true })
  }
  const values = (scriptIn(step, place)?.written ?? []).filter(
    one => one.kind === 'output' && one.name === key,
  )
  const last = values.findLastIndex(one => !one.isConditional)
  return values.length === 0 ? undefined : anyOf(values.slice(Math.max(last, 0)).map(({ value }) => value))
}

export function scriptIn(
  step: PlayedStep,
  place: Pick<RunPlace, 'job' | 'row' | 'depth' | 'seen' | 'reading'>,
): ReadScript | undefined {
  const text = scriptOf(step)
  const { reading } = place
  if (text === undefined || step.frame.file.path === '') return undefined
  const known =
    reading.scripts.get(step) ?? new Map<MatrixRow | undefined, ReadScript & { readonly matrix: boolean }>()
  reading.scripts.set(step, known)
  const { row, job, depth } = place
  const seen = { matrix: false }
  if (!known.has(row)) {
    // A script that leads to itself has written nothing yet.
    known.set(row, { commands: [], written: [], problem: undefined, matrix: false })
    const at: RunPlace = { job, step, row, depth, seen, reading }
    const means = {
      lookup: reading.lookupAt(at),
      environment: (key: string) => reading.variable(key, { ...at, depth: at.depth + 1 }),
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

function metadataTags(step: PlayedStep, place: RunPlace): Value {
  const at = { ...place, step, isOutside: false }
  const lines = readLines(inputText(step, 'images') ?? '', line => textAt(line, at))
  const tags = lines
    .flatMap(metadataImages)
    .flatMap(image => [...image, ':', { source: undefined, file: undefined }, '\n'])
  return [tags]
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
