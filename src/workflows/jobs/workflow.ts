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
} from '../../yaml/tree.ts'

/** A workflow, or an action: its steps are then its one job. One that is a container has none. */
export interface Workflow {
  readonly path: string
  readonly text: string
  /** Of a workflow all but its jobs. */
  readonly root: YamlNode
  readonly positionAt: (offset: number) => Position
  readonly kind: 'workflow' | 'action'
  readonly events: readonly string[]
  readonly jobs: readonly WorkflowJob[]
  /** A new action in it has to be pinned by commit, as others are. */
  readonly pinsByCommit: boolean
}

/** `uses`: the workflow that it calls instead of having steps. */
export type WorkflowJob = Readonly<ReturnType<typeof readJob>>

/** `isForeign`: another program than a shell like sh reads its script. */
export type WorkflowStep = Readonly<ReturnType<typeof readStep>>

/**
 * A workflow, or an action with steps or a container; `undefined` for any other file.
 * @param mayMatter whether a job with this text is wanted, or all behind an `env:` with it
 */
export function readWorkflow(
  file: Pick<Workflow, 'path' | 'text' | 'root' | 'positionAt'>,
  mayMatter: (text: string) => boolean = () => true,
): Workflow | undefined {
  const { root, text } = file
  const runs = valueOf(root, 'runs')
  const using = textOf(runs, 'using')
  const pinsByCommit = /^[^#\n]*\buses["']?:[ \t]*["']?[\w./-]+@[0-9a-f]{40}\b/im.test(text)
  if (using === 'composite' || using === 'docker') {
    const jobs = using === 'docker' ? [] : [readJob('', runs ?? root, root)]
    return { ...file, kind: 'action', events: [], jobs, pinsByCommit }
  }
  const entries = entriesOf(valueOf(root, 'jobs'))
  if (entries.length === 0) return undefined
  const isIn = (node: YamlNode | undefined) =>
    node !== undefined && mayMatter(text.slice(node.start, node.end))
  const isAround = isIn(valueOf(root, 'env'))
  const jobs = entries
    .filter(({ value }) => isAround || isIn(value))
    .map(({ key, value }) => readJob(key, value, root))
  const on = valueOf(root, 'on')
  const items = itemsOf(on).flatMap(item => (item.kind === 'scalar' ? [item.value] : []))
  const events = [...items, ...entriesOf(on).map(({ key }) => key)]
  // The text of its other jobs would fill the memory.
  const top = { ...root, entries: entriesOf(root).filter(({ key }) => key !== 'jobs') }
  return { ...file, root: top, kind: 'workflow', events, jobs, pinsByCommit }
}

function readJob(id: string, node: YamlNode, root: YamlNode) {
  const environment = valueOf(node, 'environment')
  // What reads a `run:` without a `shell:` of its own.
  const shells = [node, root].map(one => textOf(valueOf(valueOf(one, 'defaults'), 'run'), 'shell'))
  const usual = /^windows/i.test(textOf(node, 'runs-on') ?? '') ? 'pwsh' : 'bash'
  return {
    id,
    node,
    condition: textOf(node, 'if'),
    environment: environment?.kind === 'scalar' ? environment.value : textOf(environment, 'name'),
    uses: scalarOf(node, 'uses'),
    steps: readSteps(valueOf(node, 'steps'), shells[0] ?? shells[1] ?? usual),
  }
}

/** In their order; those under `parallel:` stand in a list of their own (GitHub, since June 2026). */
function readSteps(list: YamlNode | undefined, shell: string, isBeside = false): readonly WorkflowStep[] {
  return itemsOf(list).flatMap(node => {
    if (node.kind !== 'mapping') return []
    const inner = valueOf(node, 'parallel')
    return inner === undefined ? [readStep(node, { shell, isBeside })] : readSteps(inner, shell, true)
  })
}

function readStep(node: YamlMapping, { shell, isBeside }: { shell: string; isBeside: boolean }) {
  return {
    node,
    id: textOf(node, 'id'),
    name: textOf(node, 'name') ?? '',
    uses: scalarOf(node, 'uses'),
    run: scalarOf(node, 'run'),
    with: valueOf(node, 'with'),
    env: valueOf(node, 'env'),
    condition: textOf(node, 'if'),
    /** The steps behind it do not wait for its end. */
    isBeside: isBeside || valueOf(node, 'background') !== undefined || leaves.test(textOf(node, 'run') ?? ''),
    isForeign: !plainShell.test(textOf(node, 'shell') ?? shell),
  }
}

/** `nix develop --command bash -e {0}` reads a script as bash does; a file of the checkout does what it likes. */
const plainShell =
  /^((nix|script|(\/usr\/bin\/)?env)\s([^;&|]*\s"?)?)?(\/[\w/]+\/)?(ba|z|da)?sh( +(-[\w-]+|pipefail))*( +\{0\}"?)?$/

/** What a script starts and does not wait for. */
const leaves =
  /\bdocker (container )?run (\\\n|[^\n]){0,300}(?<=\s)(-[it]*d[it]*|--detach)(?=\s)|(?<![&|<>])&(?=[\s;)}]|$)(?!\s*[&\d])|(^|[;&|(])[ \t]*(sudo )?(coproc|setsid|screen|tmux|at|batch|systemd-run) /m

/** The entry of an input: its name ignores case, as the runner does. */
export function inputEntry(inputs: YamlNode | undefined, name: string): YamlEntry | undefined {
  return entriesOf(inputs).find(({ key }) => key.toLowerCase() === name.toLowerCase())
}

export function inputText(step: Pick<WorkflowStep, 'with'>, name: string): string | undefined {
  const value = inputEntry(step.with, name)?.value
  return value?.kind === 'scalar' ? value.value : undefined
}

/** `owner/name` or `owner/name/path` in lower case, without its version; `''` for a step without. */
export function actionName({ uses }: Pick<WorkflowStep, 'uses'>): string {
  return (uses?.value ?? '').replace(/@.*/s, '').toLowerCase()
}

/** What a shell runs: `run:`, or each `command:` and `on_retry_command:` of an action that tries again. */
export function scriptOf(step: WorkflowStep): string | undefined {
  const inputs = /retry/i.test(actionName(step)) ? entriesOf(step.with) : []
  const commands = inputs.flatMap(({ key }) => (/command/i.test(key) ? [inputText(step, key)] : []))
  return step.run?.value ?? (commands.join('\n') || undefined)
}

/** Variables that its script may write for the steps behind it. */
export function namesWritten(step: WorkflowStep): readonly string[] {
  const script = scriptOf(step) ?? ''
  if (!/GITHUB_ENV|set-env/.test(script)) return []
  return [...script.matchAll(/\b(\w+)(?:=|<<)/g)].map(([, name = '']) => name)
}

export function isOurs(step: Pick<WorkflowStep, 'uses'>): boolean {
  return actionName(step).endsWith('/docker-oat-login')
}

/** A login of this action, and not another of its modes. */
export function isOurLogin(step: Pick<WorkflowStep, 'uses' | 'with'>): boolean {
  return isOurs(step) && /^(login)?$/.test(inputText(step, 'mode') ?? '')
}
