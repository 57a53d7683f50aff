import { textOf, valueOf, type YamlScalar } from '../../yaml/tree.ts'
import { type Lookup, readTemplate } from '../values/expression.ts'
import { readScript, type ShellCommand, unreadCommand } from '../values/shell.ts'
import { joinTexts, mapStrings, openText, sizeOf, splitText, type Text } from '../values/text.ts'
import { calledWorkflow, inheritsSecrets, isOnlyCalled, localAction, type Repository } from './repository.ts'
import {
  actionName,
  inputEntry,
  inputText,
  isOurs,
  namesWritten,
  scriptOf,
  type Workflow,
  type WorkflowJob,
  type WorkflowStep,
} from './workflow.ts'

export interface Frame {
  readonly file: Workflow
  /** `undefined` for a workflow that starts a run. `step`: the one that uses an action. */
  readonly caller: (StepPlace & { readonly inherits: boolean }) | undefined
}

/** A job as the runner plays it: the steps of the repository's own actions stand where they are called. */
export interface PlayedJob extends WorkflowJob {
  readonly repository: Repository
  readonly frame: Frame
  readonly played: readonly PlayedStep[]
  /** Steps with an `id:`, of each file by its own. */
  readonly ids: ReadonlyMap<Frame, ReadonlyMap<string, PlayedStep>>
  /** Variables that a step writes for those behind it, by the first such step. */
  readonly written: ReadonlyMap<string, number>
  readonly isCut: boolean
  /** What names were found to be at each step: each is read once. */
  readonly texts: Map<PlayedStep | undefined, Map<string, Text>>
  /** Characters that may still be put in the place of names: a long text may have a short one. */
  readonly left: { characters: number }
}

/** `index`: its place among all steps. `isCall`: it calls an action of the repository, whose steps follow. */
export interface PlayedStep extends WorkflowStep {
  readonly frame: Frame
  readonly index: number
  readonly isCall: boolean
}

export type StepPlace = Readonly<{ job: PlayedJob; step?: PlayedStep | undefined }>

/** They may call each other in a ring, which GitHub ends at ten (docs.github.com, "Reusing workflows"). */
const deepest = 10

/** More than anybody's workflow has: files that call each other twice would be read without end. */
const most = { characters: 2_000_000, jobs: 500 }

/**
 * Every job of the repository, once for each way in which it is called, one at a time: few of thousands have
 * a login. Behind them the actions that no job uses, each as a job of its own.
 */
export function* playJobs(repository: Repository): Generator<PlayedJob> {
  const files = [...repository.workflows.values()]
  const called = new Set(files.flatMap(({ jobs }) => jobs.map(job => calledWorkflow(job, repository))))
  const used = new Set<Workflow>()
  const order = files.toSorted((a, b) => Number(a.kind === 'action') - Number(b.kind === 'action'))
  for (const file of order) {
    const isPlayed = file.kind === 'action' ? used.has(file) : isOnlyCalled(file) && called.has(file)
    const play = { repository, used, left: { ...most } }
    if (!isPlayed) yield* playFile({ file, caller: undefined }, play)
  }
}

interface Play {
  readonly repository: Repository
  readonly used: Set<Workflow>
  readonly left: { characters: number; jobs: number }
}

function* playFile(frame: Frame, play: Play): Generator<PlayedJob> {
  const { repository, used, left: budget } = play
  for (const task of frame.file.jobs) {
    const played: PlayedStep[] = []
    const ids = new Map<Frame, Map<string, PlayedStep>>()
    const firstWrites = new Map<string, number>()
    const reading = { texts: new Map(), left: { characters: most.characters } }
    const job = { ...task, ...reading, repository, frame, played, ids, written: firstWrites, isCut: false }
    const file = calledWorkflow(task, repository)
    budget.jobs -= 1
    job.isCut = budget.jobs < 0 || (file !== undefined && depthOf(frame) >= deepest)
    const add = (steps: readonly WorkflowStep[], around: Frame): void => {
      for (const item of steps) {
        // A short step is work, too.
        budget.characters -= item.node.end - item.node.start + 200
        job.isCut ||= depthOf(around) > deepest || budget.characters < 0
        if (job.isCut) return
        const action = localAction(item, repository)
        const [inside] = action?.jobs ?? []
        const step = { ...item, frame: around, index: played.length, isCall: inside !== undefined }
        played.push(step)
        ids.set(around, (ids.get(around) ?? new Map<string, PlayedStep>()).set(step.id ?? '', step))
        for (const name of namesWritten(step)) firstWrites.set(name, firstWrites.get(name) ?? step.index)
        if (action === undefined || inside === undefined) continue
        used.add(action)
        add(inside.steps, { file: action, caller: { job, step, inherits: false } })
      }
    }
    add(task.steps, frame)
    yield job
    if (file === undefined || job.isCut) continue
    yield* playFile({ file, caller: { job, inherits: inheritsSecrets(task) } }, play)
  }
}

function depthOf({ caller }: Frame): number {
  return caller === undefined ? 0 : 1 + depthOf(frameOf(caller))
}

export function frameOf({ step, job }: StepPlace): Frame {
  return step?.frame ?? job.frame
}

/** The file that all callers lead to: it starts a run, or is only called by files that are not here. */
export function rootOf({ file, caller }: Frame): Workflow {
  return caller === undefined ? file : rootOf(frameOf(caller))
}

export type Bound = Readonly<{ node: YamlScalar; frame: Frame }>

/** What the caller of a file hands over under a name; `undefined` where it hands over nothing under it. */
export function boundTo({ caller }: Frame, kind: 'inputs' | 'secrets', name: string): Bound | undefined {
  if (caller === undefined) return undefined
  const values = caller.step?.with ?? valueOf(caller.job.node, kind === 'inputs' ? 'with' : 'secrets')
  const node = inputEntry(values, name)?.value
  return node?.kind === 'scalar' ? { node, frame: frameOf(caller) } : undefined
}

/** `env:` around a step, or the front of its job, from the inside out. */
export function variableAround(name: string, { job, step }: StepPlace): string | undefined {
  const around = [step?.env, valueOf(job.node, 'env'), valueOf(job.frame.file.root, 'env')]
  return around.flatMap(env => textOf(env, name) ?? [])[0]
}

export function textAt(text: string, place: StepPlace): Text {
  return text.includes('${{') ? readTemplate(text, lookupAt(place)) : [text]
}

export function commandsOf(place: Required<StepPlace>): readonly ShellCommand[] {
  const { step } = place
  if (step === undefined || step.isForeign) return [unreadCommand('a script that is not for sh')]
  return readScript(scriptOf(step) ?? '', lookupAt(place))
}

interface Reading extends StepPlace {
  /** What a text has led through; in a ring nothing is known. */
  readonly depth: number
  /** The step's own `env:` does not count while it is read. */
  readonly isOutside: boolean
}

function lookupAt(place: StepPlace): Lookup {
  return lookupIn({ ...place, depth: 0, isOutside: false })
}

function lookupIn(place: Reading): Lookup {
  const { texts, left: budget } = place.job
  const cache = texts.get(place.step) ?? new Map<string, Text>()
  texts.set(place.step, cache)
  return path => {
    if (place.depth > 24) return openText()
    const key = [place.isOutside, ...path].join('\n')
    if (!cache.has(key)) {
      // For the ring that leads back to it.
      cache.set(key, openText())
      const text = found(path, { ...place, depth: place.depth + 1 })
      cache.set(key, text ?? openText(path.join('.'), frameOf(place).file.path))
    }
    const text = cache.get(key) ?? openText()
    budget.characters -= sizeOf(text)
    return budget.characters < 0 ? openText() : text
  }
}

function found(path: readonly string[], place: Reading): Text | undefined {
  const [context, first = '', second, third = ''] = path
  const { name } = place.job.repository
  switch (context) {
    case 'github':
      if (second === 'inputs') return handed('inputs', third, place)
      if (name === undefined) return undefined
      if (first === 'repository_owner') return [name.replace(/\/.*/, '')]
      return first === 'repository' ? [name] : undefined
    case 'env': {
      const [, key] = runnersVariables.exec(first) ?? []
      return key === undefined ? variable(first, place) : lookupIn(place)(['github', key.toLowerCase()])
    }
    case 'inputs':
    case 'secrets':
      return handed(context, first, place)
    case 'steps':
      return tagsOf(first, third, place)
    default:
      return undefined
  }
}

/** The runner sets them, each as a name of `github`: the GITHUB in it speaks of no registry. */
const runnersVariables =
  /^GITHUB_(REPOSITORY(?:_OWNER)?|(?:TRIGGERING_)?ACTOR|(?:HEAD_|BASE_)?REF|REF_NAME|SHA|RUN_\w+)$/

/** What a caller hands over, which means what it means there, or the default of an action's input. */
function handed(kind: 'inputs' | 'secrets', key: string, place: Reading): Text | undefined {
  const { file, caller } = frameOf(place)
  if (caller === undefined) return undefined
  const { job, step, inherits } = caller
  if (kind === 'secrets' && (step !== undefined || key === 'GITHUB_TOKEN')) return undefined
  const inherited = kind === 'secrets' && inherits ? `\${{ secrets.${key} }}` : undefined
  const text = boundTo(frameOf(place), kind, key)?.node.value ?? inherited
  if (text !== undefined) return readTemplate(text, lookupIn({ ...place, job, step, isOutside: false }))
  if (step === undefined) return undefined
  const declared = inputEntry(valueOf(file.root, 'inputs'), key)?.value
  return readTemplate(textOf(declared, 'default') ?? '', lookupIn({ ...place, step: undefined }))
}

function variable(key: string, place: Reading): Text | undefined {
  const { step, job } = place
  const stepValue = step !== undefined && !place.isOutside ? textOf(step.env, key) : undefined
  if (stepValue !== undefined) return readTemplate(stepValue, lookupIn({ ...place, isOutside: true }))
  const outer = step?.frame.caller?.step
  if (outer !== undefined) return variable(key, { ...place, step: outer, isOutside: false })
  // What a step before may have written is not read.
  if ((job.written.get(key) ?? Infinity) < (step?.index ?? Infinity)) return undefined
  const outside = { ...place, step: undefined, isOutside: true }
  if (step !== undefined) return lookupIn(outside)(['env', key])
  const around = variableAround(key, { job })
  return around === undefined ? undefined : readTemplate(around, lookupIn(outside))
}

/** Of outputs only tags are read; of a metadata step an image a line, with a tag that only a run knows. */
function tagsOf(id: string, key: string, place: Reading): Text | undefined {
  const step = place.job.ids.get(frameOf(place))?.get(id)
  if (step === undefined || !/^(tags|bake-file(-tags)?)$/.test(key)) return undefined
  // The lines that can be pushed.
  if (isOurs(step)) return readTemplate(inputText(step, 'push') ?? '', lookupIn({ ...place, step }))
  if (!/\/(metadata-action|ghaction-docker-meta)$/.test(actionName(step))) return undefined
  const imageText = readTemplate(inputText(step, 'images') ?? '', lookupIn({ ...place, step }))
  // Names between commas, or fields of CSV (docker/metadata-action, "images input").
  const names = mapStrings(imageText, piece => piece.replace(/"|\bname=/g, ''))
  const images = splitText(names, /[,\s]+/)
  return joinTexts(images.flatMap(image => [image, [':'], openText(), ['\n']]))
}
