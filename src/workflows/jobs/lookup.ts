import { textOf, valueOf } from '../../yaml/tree.ts'
import { type Lookup, readLines, readTemplate } from '../values/expression.ts'
import { joinTexts, knownText, mapStrings, openText, splitText, type Text, wordsOf } from '../values/text.ts'
import { boundTo, type Frame, type PlayedJob, type PlayedStep, variableAround } from './play.ts'
import { actionName, inputEntry, inputText, scriptOf, type WorkflowStep } from './workflow.ts'

/** Where a text stands: at a step, or at the front of its job. */
export interface StepPlace {
  readonly job: PlayedJob
  readonly step?: PlayedStep | undefined
}

interface Reading extends StepPlace {
  /** What a text has led through; in a ring nothing is known. */
  readonly depth: number
  /** The step's own `env:` does not count while it is read. */
  readonly isOutside: boolean
  /** Names that may still be looked up: those that lead to two others each would be read without end. */
  readonly budget: { left: number }
  /** `owner/name` of the repository, when known. */
  readonly name: string | undefined
}

const deepest = 24
const mostNames = 4_000

/** How names are looked up at a place. @param name `owner/name` of the repository, when known */
export function lookupAt(place: StepPlace, name: string | undefined): Lookup {
  return lookupIn({ ...place, depth: 0, isOutside: false, budget: { left: mostNames }, name })
}

function lookupIn(reading: Reading): Lookup {
  return path => {
    const { depth, budget } = reading
    budget.left -= 1
    if (depth > deepest || budget.left < 0) return openText()
    const found = lookUp(path, { ...reading, depth: depth + 1 })
    return found ?? openText(path.join('.'), frameOf(reading).file.path)
  }
}

function textIn(text: string, reading: Reading): Text {
  return readTemplate(text, lookupIn(reading))
}

function frameOf({ step, job }: StepPlace): Frame {
  return step?.frame ?? job.frame
}

function lookUp([context, first = '', second = '', third = '']: readonly string[], at: Reading) {
  switch (context) {
    case 'github':
      return second === 'inputs' ? givenText(third, at) : githubText(first === 'event' ? third : first, at)
    case 'env':
      return variable(first, at)
    case 'inputs':
      return givenText(first, at)
    case 'secrets':
      return secretText(first, at)
    case 'steps':
      return outputText(first, third, at)
    default:
      return undefined
  }
}

function githubText(key: string, { name }: Reading): Text | undefined {
  const [owner, repository] = name?.split('/') ?? []
  const known = { repository: name, repository_owner: owner, name: repository, full_name: name }
  const text = Object.entries(known).find(([one]) => one === key)?.[1]
  return text === undefined ? undefined : [text]
}

function givenText(key: string, at: Reading): Text | undefined {
  const { file, caller } = frameOf(at)
  const bound = boundTo(frameOf(at), 'inputs', key)
  if (bound !== undefined) return atCaller(bound.node.value, at)
  const declared = inputEntry(valueOf(file.root, 'inputs'), key)?.value
  return caller?.step && textIn(textOf(declared, 'default') ?? '', { ...at, step: undefined })
}

function secretText(key: string, at: Reading): Text | undefined {
  const frame = frameOf(at)
  const { caller } = frame
  if (caller === undefined || caller.step !== undefined || key === 'GITHUB_TOKEN') return undefined
  const text = boundTo(frame, 'secrets', key)?.node.value
  if (text === undefined && !caller.inherits) return undefined
  return atCaller(text ?? `\${{ secrets.${key} }}`, at)
}

/** What a caller writes means what it means there. */
function atCaller(text: string, at: Reading): Text | undefined {
  const { caller } = frameOf(at)
  if (caller === undefined) return undefined
  return textIn(text, { ...at, job: caller.job, step: caller.step, isOutside: false })
}

function variable(key: string, at: Reading): Text | undefined {
  const { step, job } = at
  const own = step !== undefined && !at.isOutside ? textOf(step.env, key) : undefined
  if (own !== undefined) return textIn(own, { ...at, isOutside: true })
  const outer = step?.frame.caller?.step
  if (outer !== undefined) return variable(key, { ...at, step: outer, isOutside: false })
  if (mayBeWritten(key, job.played.slice(0, step?.index))) return undefined
  const around = variableAround(key, { job })
  return around === undefined ? undefined : textIn(around, { ...at, step: undefined, isOutside: true })
}

/** Whether a step before may have written it, which is not read. */
function mayBeWritten(key: string, steps: readonly PlayedStep[]): boolean {
  const written = new RegExp(`\\b${key}(=|<<)`)
  return steps.some(one => {
    const script = scriptOf(one) ?? ''
    return /GITHUB_ENV|set-env/.test(script) && written.test(script)
  })
}

/** Of outputs only those are read that give the tags of a metadata step: one image a line, with a tag that only a run knows. */
function outputText(id: string, key: string, at: Reading): Text | undefined {
  const frame = frameOf(at)
  const step = at.job.played.find(one => one.id === id && one.frame === frame)
  const isTags = /^(tags|json|bake-file(-tags)?)$/.test(key)
  if (step === undefined || !isTags || !isMetadata(step)) return undefined
  const lines = readLines(inputText(step, 'images') ?? '', line => textIn(line, { ...at, step }))
  return joinTexts(lines.flatMap(imagesOf).flatMap(image => [image, [':'], openText(), ['\n']]))
}

/** A step that computes tags for other steps. */
function isMetadata(step: WorkflowStep): boolean {
  return /^(docker\/metadata-action|crazy-max\/ghaction-docker-meta)$/.test(actionName(step))
}

/** A line of `images:`: names between commas, or fields of CSV (docker/metadata-action, "images input"). */
function imagesOf(line: Text): readonly Text[] {
  const bare = mapStrings(line, piece => piece.replaceAll('"', '').replace(/^\s*name=/, ''))
  const words = knownText(line) ?? wordsOf(line)
  if (!/(^|,)\s*(name|enable)=/.test(words)) return splitText(bare, /\s*[,\s]\s*/)
  return /enable=false\b/.test(words) ? [] : splitText(bare, /,.*/s).slice(0, 1)
}
