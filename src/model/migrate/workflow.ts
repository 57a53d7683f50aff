import { scenariosOf, type Scenario } from './scenario.ts'
import {
  entriesOf,
  itemsOf,
  scalarOf,
  textOf,
  valueOf,
  type Position,
  type YamlMapping,
  type YamlNode,
  type YamlScalar,
} from '../yaml-tree.ts'

/** One step, with everything around it that decides what it does. */
export interface Step {
  readonly node: YamlMapping
  readonly index: number
  readonly id: string | undefined
  readonly uses: YamlScalar | undefined
  readonly run: YamlScalar | undefined
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
  readonly matrix: YamlNode | undefined
  /** The workflow that this job calls instead of having steps. */
  readonly uses: YamlScalar | undefined
  readonly steps: readonly Step[]
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
  readonly scenarios: readonly Scenario[]
  readonly jobs: readonly Job[]
}

/** A workflow or composite action; `undefined` for a file that is neither. */
export function readWorkflow(
  file: Pick<Workflow, 'path' | 'text' | 'root' | 'positionAt'>,
): Workflow | undefined {
  const { root } = file
  const on = valueOf(root, 'on')
  const env = valueOf(root, 'env')
  const runs = valueOf(root, 'runs')
  if (textOf(runs, 'using') === 'composite') {
    const jobs = [{ ...readJob('', runs ?? root), env: undefined }]
    return { ...file, kind: 'action', on: undefined, env: undefined, scenarios: [], jobs }
  }
  const jobs = entriesOf(valueOf(root, 'jobs')).map(({ key, value }) => readJob(key, value))
  if (jobs.length === 0) return undefined
  return { ...file, kind: 'workflow', on, env, scenarios: scenariosOf(on), jobs }
}

function readJob(id: string, node: YamlNode): Job {
  const environment = valueOf(node, 'environment')
  const steps = itemsOf(valueOf(node, 'steps'))
  return {
    id,
    node,
    condition: textOf(node, 'if'),
    env: valueOf(node, 'env'),
    environment: environment?.kind === 'scalar' ? environment.value : textOf(environment, 'name'),
    matrix: valueOf(valueOf(node, 'strategy'), 'matrix'),
    uses: scalarOf(node, 'uses'),
    steps: steps.flatMap((step, index) => (step.kind === 'mapping' ? [readStep(step, index)] : [])),
  }
}

function readStep(node: YamlMapping, index: number): Step {
  return {
    node,
    index,
    id: textOf(node, 'id'),
    uses: scalarOf(node, 'uses'),
    run: scalarOf(node, 'run'),
    with: valueOf(node, 'with'),
    env: valueOf(node, 'env'),
    condition: textOf(node, 'if'),
  }
}

/** `owner/name` or `owner/name/path` of an action in lower case, without its version; `''` for a step without. */
export function actionName(step: Step): string {
  return (step.uses?.value ?? '').split('@')[0]?.toLowerCase() ?? ''
}
