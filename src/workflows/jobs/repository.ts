import { scalarOf, type YamlNode } from '../../yaml/tree.ts'
import { actionPaths, isShortCommit, readUse } from './use.ts'
import type { Workflow, WorkflowJob, WorkflowStep } from './workflow.ts'

export interface Repository {
  readonly workflows: ReadonlyMap<string, Workflow>
  readonly name: string | undefined
  /** Every workflow of the repository is among them. */
  readonly isWhole: boolean
  readonly own: OwnAction
  /** A Dockerfile; `undefined` for a file that is not there or cannot be read. */
  readonly text: (path: string) => string | undefined
  /** The same of a file of YAML. */
  readonly tree: (path: string) => YamlNode | undefined
}

export interface OwnAction {
  readonly name: string
  /** The tag that moves with the releases. */
  readonly tag: string
  /** For files that pin by commit, with the version that its comment names. */
  readonly pin: { readonly commit: string; readonly version: string } | undefined
}

/** This action as a person names it, `OWNER/NAME@REF`; `undefined` for other texts, and a short commit. */
export function namedAction(text: string): OwnAction | undefined {
  const [, name, ref = ''] = /^([\w.-]+\/[\w.-]+)@([\w./-]+)$/.exec(text) ?? []
  if (name === undefined || isShortCommit(ref)) return undefined
  const isCommit = /^[0-9a-f]{40}$/.test(ref)
  return { name, tag: ref, pin: isCommit ? { commit: ref, version: ref.slice(0, 7) } : undefined }
}

/** The path behind `./…`, `$/…` or `owner/name/…@ref` of this repository. */
export function pathHere(uses: string, { name: home }: Pick<Repository, 'name'>): string | undefined {
  const use = readUse(uses)
  const isHere = use.kind === 'action' && use.name.toLowerCase() === home?.toLowerCase()
  return isHere || use.kind === 'local' || use.kind === 'self' ? use.path : undefined
}

export function calledWorkflow({ uses }: WorkflowJob, repository: Repository): Workflow | undefined {
  return repository.workflows.get(pathHere(uses?.value ?? '', repository) ?? '')
}

export function localAction(step: WorkflowStep, repository: Repository): Workflow | undefined {
  return actionFiles(step, repository).flatMap(file => repository.workflows.get(file) ?? [])[0]
}

export function actionFiles({ uses }: WorkflowStep, repository: Pick<Repository, 'name'>): readonly string[] {
  const path = pathHere(uses?.value ?? '', repository)
  return path === undefined ? [] : actionPaths(path)
}

export function inheritsSecrets({ node }: WorkflowJob): boolean {
  return scalarOf(node, 'secrets')?.value === 'inherit'
}

export function isOnlyCalled({ events }: Workflow): boolean {
  return events.every(event => event === 'workflow_call')
}
