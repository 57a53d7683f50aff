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

/** One step as it is written. */
export interface WorkflowStep {
  readonly node: YamlMapping
  readonly id: string | undefined
  /** `''` without one. */
  readonly name: string
  readonly uses: YamlScalar | undefined
  readonly run: YamlScalar | undefined
  readonly with: YamlNode | undefined
  readonly env: YamlNode | undefined
  readonly condition: string | undefined
  /** The program that reads its script when it is no shell like sh: `pwsh`, `python`. */
  readonly foreignShell: string | undefined
  /** It stands under `parallel:`, and runs at the same time as others. */
  readonly isParallel: boolean
}

/** A job as it is written. */
export interface WorkflowJob {
  readonly id: string
  readonly node: YamlNode
  readonly condition: string | undefined
  /** The environment's name as written. */
  readonly environment: string | undefined
  /** The workflow that it calls instead of having steps. */
  readonly uses: YamlScalar | undefined
  readonly steps: readonly WorkflowStep[]
}

/** A workflow, or a composite action, whose steps are then its one job; an action that is a container has none. */
export interface Workflow {
  readonly path: string
  readonly kind: 'workflow' | 'action'
  readonly text: string
  readonly root: YamlNode
  readonly positionAt: (offset: number) => Position
  readonly on: YamlNode | undefined
  /** Everything that starts it: `push`, `workflow_call`. */
  readonly events: readonly string[]
  readonly jobs: readonly WorkflowJob[]
}

/** A workflow, or an action with steps or a container; `undefined` for any other file. */
export function readWorkflow(
  file: Pick<Workflow, 'path' | 'text' | 'root' | 'positionAt'>,
): Workflow | undefined {
  const { root } = file
  const runs = valueOf(root, 'runs')
  const using = textOf(runs, 'using')
  if (using === 'composite' || using === 'docker') {
    const jobs = using === 'docker' ? [] : [readJob('', runs ?? root, root)]
    return { ...file, kind: 'action', on: undefined, events: [], jobs }
  }
  const on = valueOf(root, 'on')
  const jobs = entriesOf(valueOf(root, 'jobs')).map(({ key, value }) => readJob(key, value, root))
  const items = itemsOf(on).flatMap(item => (item.kind === 'scalar' ? [item.value] : []))
  const events = [...items, ...entriesOf(on).map(({ key }) => key)]
  return jobs.length === 0 ? undefined : { ...file, kind: 'workflow', on, events, jobs }
}

function readJob(id: string, node: YamlNode, root: YamlNode): WorkflowJob {
  const environment = valueOf(node, 'environment')
  // What reads a `run:` without a `shell:` of its own.
  const [shell] = [node, root].flatMap(one => textOf(valueOf(valueOf(one, 'defaults'), 'run'), 'shell') ?? [])
  const usual = /^windows/i.test(textOf(node, 'runs-on') ?? '') ? 'pwsh' : 'bash'
  return {
    id,
    node,
    condition: textOf(node, 'if'),
    environment: environment?.kind === 'scalar' ? environment.value : textOf(environment, 'name'),
    uses: scalarOf(node, 'uses'),
    steps: placedSteps(valueOf(node, 'steps'), false, shell ?? usual),
  }
}

/** The steps in their order; those under `parallel:` stand in a list of their own (GitHub, since June 2026). */
function placedSteps(
  list: YamlNode | undefined,
  isParallel: boolean,
  around: string,
): readonly WorkflowStep[] {
  return itemsOf(list).flatMap(node => {
    if (node.kind !== 'mapping') return []
    const inner = valueOf(node, 'parallel')
    if (inner !== undefined) return placedSteps(inner, true, around)
    const shell = textOf(node, 'shell') ?? around
    return {
      node,
      id: textOf(node, 'id'),
      name: textOf(node, 'name') ?? '',
      uses: scalarOf(node, 'uses'),
      run: scalarOf(node, 'run'),
      with: valueOf(node, 'with'),
      env: valueOf(node, 'env'),
      condition: textOf(node, 'if'),
      // `nix develop --command bash -e {0}` reads it as bash does.
      foreignShell: /(^|[\s/])(ba|z|da)?sh\b/.test(shell) ? undefined : shell.split(' ')[0],
      isParallel: isParallel || textOf(node, 'background') === 'true',
    }
  })
}

/** The entry of an input: its name ignores case, as the runner does. */
export function inputEntry(inputs: YamlNode | undefined, name: string): YamlEntry | undefined {
  return entriesOf(inputs).find(({ key }) => key.toLowerCase() === name.toLowerCase())
}

/** What a step gives as an input; `undefined` for nothing, and for what is no text. */
export function inputText(step: Pick<WorkflowStep, 'with'>, name: string): string | undefined {
  const value = inputEntry(step.with, name)?.value
  return value?.kind === 'scalar' ? value.value : undefined
}

/** `owner/name` or `owner/name/path` of an action in lower case, without its version; `''` for a step without. */
export function actionName({ uses }: Pick<WorkflowStep, 'uses'>): string {
  return (uses?.value ?? '').replace(/@.*/s, '').toLowerCase()
}

/** What a shell runs: `run:`, or the `command:` of an action that tries again. */
export function scriptOf(step: WorkflowStep): string | undefined {
  return step.run?.value ?? (/retry/i.test(actionName(step)) ? inputText(step, 'command') : undefined)
}

/** A step with this action, under whatever owner. */
export function isOurs(step: Pick<WorkflowStep, 'uses'>): boolean {
  return actionName(step).endsWith('/docker-oat-login')
}

/** What a step of this action lists in `push` and `pull`, or in one of them. */
export function listedRepositories(
  step: WorkflowStep,
  keys: readonly string[] = ['push', 'pull'],
): readonly string[] {
  return keys.flatMap(key => inputText(step, key)?.split(/[\s,]+/) ?? [])
}
