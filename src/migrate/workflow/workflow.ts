import {
  entriesOf,
  itemsOf,
  type Position,
  scalarOf,
  textOf,
  valueOf,
  type YamlMapping,
  type YamlNode,
  type YamlScalar,
} from '../../yaml/tree.ts'
import { type Scenario, scenariosOf } from './scenario.ts'
import { readShell, type ShellCommand } from './script.ts'
import { matrixValues, namesSetBy, variablesIn } from './variables.ts'

/** One step, with everything around it that decides what it does. */
export interface WorkflowStep {
  readonly node: YamlMapping
  readonly index: number
  /** It stands under `parallel:`, and runs at the same time as others. */
  readonly isParallel: boolean
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
  readonly matrixValues: ReadonlyMap<string, readonly string[]>
  /** The workflow that this job calls instead of having steps. */
  readonly uses: YamlScalar | undefined
  readonly steps: readonly WorkflowStep[]
}

/** A workflow, or a composite action, whose steps are then its one job. */
export interface Workflow {
  readonly path: string
  readonly kind: 'workflow' | 'action'
  readonly text: string
  readonly root: YamlNode
  readonly positionAt: (offset: number) => Position
  readonly on: YamlNode | undefined
  readonly env: YamlNode | undefined
  readonly variables: ReadonlyMap<string, string>
  readonly scenarios: readonly Scenario[]
  readonly jobs: readonly Job[]
}

type File = Pick<Workflow, 'path' | 'text' | 'root' | 'positionAt'>

/** Why a file is left out. `line` counts from 1. */
export interface WorkflowProblem {
  readonly problem: { readonly line: number; readonly message: string }
}

/** A workflow or composite action; `undefined` for a file that is neither. */
export function readWorkflow(file: File): Workflow | WorkflowProblem | undefined {
  const { root } = file
  const on = valueOf(root, 'on')
  const env = valueOf(root, 'env')
  const runs = valueOf(root, 'runs')
  const reading: Reading = { file, problem: undefined }
  if (textOf(runs, 'using') === 'composite') {
    const jobs = [readJob('', { node: runs ?? root, reading })]
    if (reading.problem !== undefined) return { problem: reading.problem }
    return {
      ...file,
      kind: 'action',
      on: undefined,
      env: undefined,
      variables: new Map(),
      scenarios: [],
      jobs,
    }
  }
  const jobs = entriesOf(valueOf(root, 'jobs')).map(({ key, value }) =>
    readJob(key, { node: value, reading }),
  )
  if (reading.problem !== undefined) return { problem: reading.problem }
  if (jobs.length === 0) return undefined
  return { ...file, kind: 'workflow', on, env, variables: variablesIn(env), scenarios: scenariosOf(on), jobs }
}

interface Reading {
  readonly file: File
  /** The first script that cannot be read. */
  problem: WorkflowProblem['problem'] | undefined
}

function readJob(id: string, { node, reading }: { node: YamlNode; reading: Reading }): Job {
  const environment = valueOf(node, 'environment')
  const env = valueOf(node, 'env')
  const steps = placedSteps(valueOf(node, 'steps'), false).map((step, index) =>
    readStep(step.node, { index, isParallel: step.isParallel, reading }),
  )
  return {
    id,
    node,
    condition: textOf(node, 'if'),
    env,
    variables: variablesIn(env),
    setByScripts: namesSetBy(steps.map(({ run }) => run?.value)),
    matrixValues: matrixValues(valueOf(valueOf(node, 'strategy'), 'matrix')),
    environment: environment?.kind === 'scalar' ? environment.value : textOf(environment, 'name'),
    uses: scalarOf(node, 'uses'),
    steps,
  }
}

/** The steps in their order; those under `parallel:` stand in a list of their own (GitHub, since June 2026). */
function placedSteps(
  list: YamlNode | undefined,
  isParallel: boolean,
): readonly { node: YamlMapping; isParallel: boolean }[] {
  return itemsOf(list).flatMap(step => {
    if (step.kind !== 'mapping') return []
    const inner = valueOf(step, 'parallel')
    return inner === undefined ? [{ node: step, isParallel }] : placedSteps(inner, true)
  })
}

function readStep(
  node: YamlMapping,
  { index, isParallel, reading }: { index: number; isParallel: boolean; reading: Reading },
): WorkflowStep {
  const uses = scalarOf(node, 'uses')
  const run = scalarOf(node, 'run')
  const script =
    run ?? (/retry/i.test(uses?.value ?? '') ? scalarOf(valueOf(node, 'with'), 'command') : undefined)
  return {
    node,
    index,
    isParallel,
    id: textOf(node, 'id'),
    uses,
    run,
    script: script?.value,
    commands: script === undefined ? [] : commandsOf(script, reading),
    with: valueOf(node, 'with'),
    env: valueOf(node, 'env'),
    condition: textOf(node, 'if'),
  }
}

function commandsOf(script: YamlScalar, reading: Reading): readonly ShellCommand[] {
  // PowerShell's way to name a variable; the rest of it is read as if it were sh.
  const shell = readShell(script.value.replace(/\$env:(\w+)/gi, '$$$1'))
  if ('commands' in shell) return shell.commands
  const { message, line } = shell.problem
  const first = reading.file.positionAt(script.start).line
  reading.problem ??= { message, line: script.style === 'block' ? first + 1 + line : first }
  return []
}

/** `owner/name` or `owner/name/path` of an action in lower case, without its version; `''` for a step without. */
export function actionName(step: WorkflowStep): string {
  return (step.uses?.value ?? '').split('@')[0]?.toLowerCase() ?? ''
}

/** A step with this action, under whatever owner. */
export function isOurs(step: WorkflowStep): boolean {
  return actionName(step).endsWith('/docker-oat-login')
}

const credential =
  /secrets|login|credentials|password|auths|DOCKER_AUTH_CONFIG|config\.json|workflow_call|composite/i

/** True for an ordinary workflow that names no credential, hands none on and is called by nobody. */
export function isIdle(text: string): boolean {
  return /^on:/m.test(text) && /^jobs:/m.test(text) && !credential.test(text)
}
