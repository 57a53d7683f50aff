import {
  entriesOf,
  itemsOf,
  type Position,
  scalarOf,
  textOf,
  valueOf,
  type YamlEntry,
  type YamlMapping,
  type YamlNode,
  type YamlScalar,
} from '../../yaml/tree.ts'
import { foreignCommands } from '../shell/foreign.ts'
import { type ValueRow, matrixRows } from '../expression/matrix.ts'
import { type Trigger, triggersOf } from './triggers.ts'
import { readShell } from '../shell/script.ts'
import type { ShellCommand } from '../shell/command.ts'
import { variablesIn } from '../expression/variables.ts'
import { writtenBy, type WrittenValue } from '../shell/written.ts'

/** One step, with everything around it that decides what it does. */
export interface WorkflowStep {
  readonly node: YamlMapping
  readonly index: number
  /** It stands under `parallel:`, and runs at the same time as others. */
  readonly isParallel: boolean
  /** Steps of the same `parallel:` have the same number; `undefined` outside of one. */
  readonly group: number | undefined
  readonly id: string | undefined
  readonly uses: YamlScalar | undefined
  readonly run: YamlScalar | undefined
  /** What a shell runs: `run:`, or the `command:` of an action that tries again. */
  readonly script: string | undefined
  readonly commands: readonly ShellCommand[]
  readonly with: YamlNode | undefined
  readonly env: YamlNode | undefined
  readonly condition: string | undefined
}

export interface Job {
  readonly id: string
  readonly node: YamlNode
  readonly condition: string | undefined
  readonly env: YamlNode | undefined
  /** The environment's name as written, `undefined` without one. */
  readonly environment: string | undefined
  readonly variables: ReadonlyMap<string, string>
  readonly setByScripts: ReadonlySet<string>
  /** What the scripts of its steps hand to later ones, in their order. */
  readonly written: readonly StepValue[]
  /** What the matrix can be in one run; none without a matrix, or when the file does not tell. */
  readonly matrix: readonly ValueRow[]
  /** The workflow that this job calls instead of having steps. */
  readonly uses: YamlScalar | undefined
  readonly steps: readonly WorkflowStep[]
}

/** What the script of a step hands to later steps. */
export interface StepValue extends WrittenValue {
  readonly step: WorkflowStep
}

/** A workflow, or a composite action, whose steps are then its one job; an action that is a container has none. */
export interface Workflow {
  readonly path: string
  readonly kind: 'workflow' | 'action'
  readonly text: string
  readonly root: YamlNode
  readonly positionAt: (offset: number) => Position
  readonly on: YamlNode | undefined
  readonly env: YamlNode | undefined
  readonly variables: ReadonlyMap<string, string>
  readonly triggers: readonly Trigger[]
  readonly jobs: readonly Job[]
}

type File = Pick<Workflow, 'path' | 'text' | 'root' | 'positionAt'>

/** Why a file is left out. `line` counts from 1. */
export interface WorkflowProblem {
  readonly problem: { readonly line: number; readonly message: string }
}

/** A workflow, or an action with steps or a container; `undefined` for any other file. */
export function readWorkflow(file: File): Workflow | WorkflowProblem | undefined {
  const { root } = file
  const on = valueOf(root, 'on')
  const env = valueOf(root, 'env')
  const runs = valueOf(root, 'runs')
  const reading: Reading = { file, problem: undefined }
  const using = textOf(runs, 'using')
  if (using === 'composite' || using === 'docker') {
    const jobs = using === 'docker' ? [] : [readJob('', runs ?? root, reading)]
    if (reading.problem !== undefined) return { problem: reading.problem }
    return {
      ...file,
      kind: 'action',
      on: undefined,
      env: undefined,
      variables: new Map(),
      triggers: [],
      jobs,
    }
  }
  const jobs = entriesOf(valueOf(root, 'jobs')).map(({ key, value }) => readJob(key, value, reading))
  if (reading.problem !== undefined) return { problem: reading.problem }
  if (jobs.length === 0) return undefined
  return { ...file, kind: 'workflow', on, env, variables: variablesIn(env), triggers: triggersOf(on), jobs }
}

interface Reading {
  readonly file: File
  /** The first script that cannot be read. */
  problem: WorkflowProblem['problem'] | undefined
}

function readJob(id: string, node: YamlNode, reading: Reading): Job {
  const environment = valueOf(node, 'environment')
  const env = valueOf(node, 'env')
  const shell = defaultShell(node, reading)
  const steps = placedSteps(valueOf(node, 'steps')).map((step, index) =>
    readStep(step.node, { index, group: step.group, shell, reading }),
  )
  const written = steps.flatMap(writtenIn)
  return {
    id,
    node,
    condition: textOf(node, 'if'),
    env,
    variables: variablesIn(env),
    setByScripts: new Set(written.flatMap(({ kind, name }) => (kind === 'env' ? [name] : []))),
    written,
    matrix: matrixRows(valueOf(valueOf(node, 'strategy'), 'matrix')),
    environment: environment?.kind === 'scalar' ? environment.value : textOf(environment, 'name'),
    uses: scalarOf(node, 'uses'),
    steps,
  }
}

function writtenIn(step: WorkflowStep): readonly StepValue[] {
  const { script = '', commands, env, condition } = step
  return writtenBy({ text: script, commands, variables: variablesIn(env) }).map(value => ({
    ...value,
    conditional: value.conditional || condition !== undefined,
    step,
  }))
}

/** What reads a `run:` without a `shell:` of its own. */
function defaultShell(job: YamlNode, { file }: Reading): string | undefined {
  const own = [job, file.root].flatMap(
    node => textOf(valueOf(valueOf(node, 'defaults'), 'run'), 'shell') ?? [],
  )
  const runner = textOf(job, 'runs-on') ?? ''
  return own[0] ?? (/^windows/i.test(runner) ? 'pwsh' : undefined)
}

/** The steps in their order; those under `parallel:` stand in a list of their own (GitHub, since June 2026). */
function placedSteps(
  list: YamlNode | undefined,
): readonly { node: YamlMapping; group: number | undefined }[] {
  return itemsOf(list).flatMap((step, at): { node: YamlMapping; group: number | undefined }[] => {
    if (step.kind !== 'mapping') return []
    const inner = valueOf(step, 'parallel')
    if (inner === undefined) return [{ node: step, group: undefined }]
    return placedSteps(inner).map(({ node }) => ({ node, group: at }))
  })
}

function readStep(
  node: YamlMapping,
  place: { index: number; group: number | undefined; shell: string | undefined; reading: Reading },
): WorkflowStep {
  const { index, group, reading } = place
  const uses = scalarOf(node, 'uses')
  const run = scalarOf(node, 'run')
  const script =
    run ?? (/retry/i.test(uses?.value ?? '') ? scalarOf(valueOf(node, 'with'), 'command') : undefined)
  const shell = textOf(node, 'shell') ?? place.shell ?? 'bash'
  // The program that reads the script when it is no shell like sh: `pwsh`, `python`.
  const foreign = run === undefined || /^(ba|z|da|)sh\b/.test(shell) ? undefined : shell.split(' ')[0]
  return {
    node,
    index,
    isParallel: group !== undefined,
    group,
    id: textOf(node, 'id'),
    uses,
    run,
    script: script?.value,
    commands: script === undefined ? [] : commandsOf(script, foreign, reading),
    with: valueOf(node, 'with'),
    env: valueOf(node, 'env'),
    condition: textOf(node, 'if'),
  }
}

function commandsOf(
  script: YamlScalar,
  foreign: string | undefined,
  reading: Reading,
): readonly ShellCommand[] {
  if (foreign !== undefined) return foreignCommands(script.value, foreign)
  const shell = readShell(script.value)
  if ('commands' in shell) return shell.commands
  const { message, line } = shell.problem
  const first = reading.file.positionAt(script.start).line
  reading.problem ??= { message, line: script.style === 'block' ? first + 1 + line : first }
  return []
}

/** The entry of an input: its name ignores case, as the runner does. */
export function inputEntry(inputs: YamlNode | undefined, name: string): YamlEntry | undefined {
  return entriesOf(inputs).find(({ key }) => key.toLowerCase() === name.toLowerCase())
}

/** What a step gives as an input, by its name in lower case; `undefined` for nothing, and for what is no text. */
export function inputText(step: WorkflowStep, name: string): string | undefined {
  const value = inputEntry(step.with, name)?.value
  return value?.kind === 'scalar' ? value.value : undefined
}

/** `owner/name` or `owner/name/path` of an action in lower case, without its version; `''` for a step without. */
export function actionName(step: WorkflowStep): string {
  return (step.uses?.value ?? '').replace(/@.*/s, '').toLowerCase()
}

/** docker/build-push-action before its version 2: it logs in, and pushes unless it is told not to. */
export function isFirstBuildAction(step: WorkflowStep): boolean {
  const [, ref] = /^docker\/build-push-action@(.*)$/i.exec(step.uses?.value ?? '') ?? []
  return ref !== undefined && !/^v?([2-9]|[1-9]\d+)(\.|$)/.test(ref)
}

/** A step with this action, under whatever owner. */
export function isOurs(step: WorkflowStep): boolean {
  return actionName(step).endsWith('/docker-oat-login')
}

/** What a step of this action lists in `push` and `pull`, or in one of them. */
export function listedRepositories(
  step: WorkflowStep,
  keys: readonly string[] = ['push', 'pull'],
): readonly string[] {
  return keys.flatMap(key => inputText(step, key)?.split(/[\s,]+/) ?? [])
}
