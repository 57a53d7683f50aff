import { groupBy } from '../../base/group-by.ts'
import { scalarOf, valueOf } from '../../yaml/tree.ts'
import type { ValueRow } from '../expression/matrix.ts'
import { type Checkout, checkoutsOf, pathInRepository } from './paths.ts'
import { inputRows, scopeOf } from './scope.ts'
import { declaredSecrets } from './triggers.ts'
import type { Job, WorkflowStep, Workflow } from './workflow.ts'

/** Dockerfiles and actions beyond those that were found, read when something asks for them. */
export interface OtherFiles {
  /** `undefined` for a file that is not there or cannot be read. */
  readonly text: (path: string) => string | undefined
  readonly action: (path: string) => Workflow | undefined
}

/** Everything that migrate reads, by path. */
export interface Repository {
  readonly otherFiles: OtherFiles
  readonly workflows: ReadonlyMap<string, Workflow>
  /** `owner/name`, when known. */
  readonly name: string | undefined
  /** Every workflow of the repository is among them. */
  readonly isWhole: boolean
  readonly own: OwnAction
}

/** How the files of a repository name this action. */
export interface OwnAction {
  /** `owner/name` */
  readonly name: string
  /** The tag that moves with the releases. */
  readonly tag: string
  /** The commit for files that pin by commit, with the version that its comment names; `undefined` when it is not known. */
  readonly pin: { readonly commit: string; readonly version: string } | undefined
}

/** `OWNER/NAME@REF` as a workflow has it. */
const actionForm = /^([\w.-]+\/[\w.-]+)@([\w./-]+)$/

/** This action as a person names it; `undefined` for any other text. */
export function namedAction(text: string): OwnAction | undefined {
  const [, name, ref = ''] = actionForm.exec(text) ?? []
  if (name === undefined) return undefined
  const isCommit = /^[0-9a-f]{40}$/.test(ref)
  return { name, tag: ref, pin: isCommit ? { commit: ref, version: ref.slice(0, 7) } : undefined }
}

/** A job that calls a workflow. */
export interface Caller {
  readonly workflow: Workflow
  readonly job: Job
  readonly inherits: boolean
}

/** The path behind `./…` or `$/…`, which both name the repository itself; `undefined` for any other `uses:`. */
export function pathHere(uses: string): string | undefined {
  return /^[.$]\/(.*)$/.exec(uses)?.[1]
}

/** The path of the workflow that a job calls, if it is of this repository: `./…`, `$/…`, or by `owner/name`. */
export function calleePath(job: Job, repository: Repository): string | undefined {
  const uses = job.uses?.value ?? ''
  const here = pathHere(uses)
  if (here !== undefined) return here
  const [, name = '', path] = /^([\w.-]+\/[\w.-]+)\/(.+?)@/.exec(uses) ?? []
  return name.toLowerCase() === repository.name?.toLowerCase() ? path : undefined
}

/** Every job of the repository that calls this workflow. */
export function callersOf(path: string, repository: Repository): readonly Caller[] {
  return [...repository.workflows.values()].flatMap(workflow =>
    workflow.jobs
      .filter(job => calleePath(job, repository) === path)
      .map(job => ({ workflow, job, inherits: inheritsSecrets(job) })),
  )
}

/** A job that lets the workflow that it calls have every secret. */
export function inheritsSecrets({ node }: Job): boolean {
  return scalarOf(node, 'secrets')?.value === 'inherit'
}

/**
 * What the inputs of a workflow can be, in each job of the repository that calls it: nothing where it starts in another way, too.
 * @param known what was found so far: each workflow is looked at once, also where they call each other in a ring
 */
export function calledRows(
  called: Workflow,
  repository: Repository,
  known = new Map<Workflow, readonly ValueRow[]>(),
): readonly ValueRow[] {
  const before = known.get(called)
  if (before !== undefined) return before
  known.set(called, [])
  const rows = rowsOfCallers(called, repository, known)
  known.set(called, rows)
  return rows
}

function rowsOfCallers(
  called: Workflow,
  repository: Repository,
  known: Map<Workflow, readonly ValueRow[]>,
): readonly ValueRow[] {
  if (!repository.isWhole || !isOnlyCalled(called)) return []
  const declared = valueOf(valueOf(called.on, 'workflow_call'), 'inputs')
  return callersOf(called.path, repository).flatMap(({ workflow, job }) => {
    const inputs = calledRows(workflow, repository, known)
    const scope = scopeOf({ workflow, job, repository: repository.name, inputs })
    const rows = inputRows(declared, valueOf(job.node, 'with'), scope)
    // Too many to be told: each input stays open.
    return rows.length === 0 ? [new Map<string, string>()] : rows
  })
}

/** Nothing but a call starts it. */
export function isOnlyCalled({ triggers }: Workflow): boolean {
  return triggers.every(({ event }) => event === 'workflow_call')
}

/** Where a secret that a workflow names is from: both, where some callers hand it over and some let it inherit theirs. */
export interface SecretOrigins {
  /** It is one of the repository. */
  readonly isOwn: boolean
  /** Callers hand it over under this name, or have to. */
  readonly isGiven: boolean
}

/**
 * Secrets reach a called workflow by `secrets: inherit`, or by name: then the names are its callers' matter. What is inherited
 * is what the caller has, which may be given itself (docs.github.com, "Reuse workflows": a secret goes to the next workflow only).
 * @param secret in upper case
 */
export function secretOrigins(
  secret: string,
  { workflow, repository }: { workflow: Workflow; repository: Repository },
  below: readonly Workflow[] = [],
): SecretOrigins {
  const declared = declaredSecrets(workflow.on)
  if (declared === undefined || below.includes(workflow)) return { isOwn: true, isGiven: false }
  const callers = callersOf(workflow.path, repository)
  const isDeclared = declared.some(name => name.toUpperCase() === secret)
  const startsItself = !isOnlyCalled(workflow)
  if (callers.length === 0) {
    return { isOwn: startsItself || !isDeclared, isGiven: isDeclared || !startsItself }
  }
  const origins = callers.map(caller =>
    caller.inherits
      ? secretOrigins(secret, { workflow: caller.workflow, repository }, [...below, workflow])
      : { isOwn: false, isGiven: true },
  )
  return {
    isOwn: startsItself || origins.some(({ isOwn }) => isOwn),
    isGiven: origins.some(({ isGiven }) => isGiven),
  }
}

/** `./folder` counts from the workspace, `$/folder` from the repository itself. */
function pathOnDisk(uses: string, checkouts: readonly Checkout[]): string | undefined {
  const path = pathHere(uses)
  return path === undefined || uses.startsWith('$')
    ? path
    : pathInRepository(path.replace(/\/$/, ''), checkouts)
}

/** The action of this repository behind `uses: ./folder`, `$/folder` or `owner/name/folder@ref`; `undefined` when it is not among the files. */
export function localAction(
  uses: string,
  repository: Repository,
  checkouts: readonly Checkout[] = [],
): Workflow | undefined {
  const inside = actionPath(uses, repository.name, checkouts)
  if (inside === undefined) return undefined
  const paths = actionFiles(inside)
  return (
    paths.flatMap(path => repository.workflows.get(path) ?? [])[0] ??
    paths.flatMap(path => repository.otherFiles.action(path) ?? [])[0]
  )
}

/** The folder in the repository that `uses:` names. */
function actionPath(
  uses: string,
  name: string | undefined,
  checkouts: readonly Checkout[],
): string | undefined {
  const [path = ''] = uses.split('@')
  const own = `${name ?? ''}/`
  const isOwn = path.slice(0, own.length).toLowerCase() === own.toLowerCase()
  return isOwn ? path.slice(own.length) : pathOnDisk(path, checkouts)
}

function actionFiles(path: string): readonly string[] {
  const folder = path.replace(/\/$/, '')
  return ['action.yml', 'action.yaml'].map(file => (folder === '' ? file : `${folder}/${file}`))
}

/** Where the local actions that a workflow uses may be, wherever in the repository. */
export function calledActions(workflow: Workflow, name: string | undefined): readonly string[] {
  return workflow.jobs.flatMap(job => {
    const checkouts = checkoutsOf(job, name)
    return job.steps.flatMap(({ uses }) => {
      const path = actionPath(uses?.value ?? '', name, checkouts)
      return path === undefined ? [] : actionFiles(path)
    })
  })
}

/** A step that uses a local action. */
export interface ActionUse {
  readonly workflow: Workflow
  readonly job: Job
  readonly step: WorkflowStep
}

/** Every step that uses a local action, by that action; also where the repository lies in a folder. */
export function usesOfActions(repository: Repository): ReadonlyMap<Workflow, readonly ActionUse[]> {
  const jobs = [...repository.workflows.values()].flatMap(workflow =>
    workflow.jobs.map(job => ({ workflow, job })),
  )
  const uses = jobs.flatMap(({ workflow, job }) => {
    const checkouts = checkoutsOf(job, repository.name)
    return job.steps.flatMap(step => {
      const action = step.uses && localAction(step.uses.value, repository, checkouts)
      return action === undefined ? [] : [{ action, workflow, job, step }]
    })
  })
  return groupBy(uses, ({ action }) => action)
}
