import type { ReadYaml } from '../yaml/read.ts'
import { entriesOf, hasAnchor, type YamlEntry, type YamlNode } from '../yaml/tree.ts'
import type { FoundFile, WorkflowFiles } from '../workflows/files.ts'
import { fileFinding, type Finding } from './report/finding.ts'
import { calledActions } from '../workflows/workflow/repository.ts'
import { readWorkflow, type Workflow } from '../workflows/workflow/workflow.ts'

/** Whoever calls a local action needs it read, although only the given paths are the question. */
const beside = ['.github/actions', '.gitea/actions', '.forgejo/actions', 'action.yml', 'action.yaml']

/** Gitea and Forgejo have folders of their own, and read GitHub's where those are missing. */
const elsewhere = ['.gitea/workflows', '.forgejo/workflows']

/** All that is read where nobody names a path. */
export const usualPlaces: readonly string[] = ['.github/workflows', ...elsewhere, ...beside]

/** The workflows and composite actions that were found. */
export interface FoundWorkflows {
  readonly workflows: ReadonlyMap<string, Workflow>
  /** Every file that is one, those included that hold no credential and are not kept. */
  readonly paths: ReadonlySet<string>
  readonly unreadable: readonly Finding[]
  /** Every workflow of the repository was looked at. */
  readonly isWhole: boolean
}

/** Reads everything at `paths`. What cannot be read is a finding. `name` is `owner/name` of the repository, when known. */
export function readWorkflows(
  paths: readonly string[],
  { files, readYaml, name }: { files: WorkflowFiles; readYaml: ReadYaml; name?: string | undefined },
): FoundWorkflows {
  const workflows = new Map<string, Workflow>()
  const seen = new Set<string>()
  const unreadable: Finding[] = []
  const all = paths.some(coversAll) ? [...paths, ...elsewhere] : paths
  const add = (file: FoundFile): void => {
    const { path } = file
    if (isOfAction.test(path) && !isAction.test(path)) return
    if ('problem' in file) {
      const part = { code: 'FILE_UNREADABLE' as const, message: file.problem, isMinor: file.isMinor === true }
      unreadable.push(fileFinding(path, part))
      return
    }
    const document = readYaml(file.text)
    const workflow =
      'problem' in document
        ? document
        : readWorkflow({ ...file, ...document, root: withoutOrdinaryJobs(document.root, file.text) })
    if (workflow === undefined) return
    if ('problem' in workflow) {
      const { line, message } = workflow.problem
      const isMinor = isOrdinary(file.text) || isBelowWorkflows.test(path)
      const part = { code: 'FILE_UNREADABLE' as const, message, isMinor }
      unreadable.push({ ...fileFinding(path, part), line })
      return
    }
    seen.add(path)
    if (!isOrdinary(file.text) || callsHere.test(file.text)) workflows.set(path, workflow)
  }
  for (const file of files.find([...all, ...beside])) add(file)
  // Those that are found so are looked through in their turn.
  for (const workflow of workflows.values()) {
    for (const path of calledActions(workflow, name)) {
      const text = workflows.has(path) ? undefined : files.text(path)
      if (text !== undefined) add({ path, text })
    }
  }
  const isWhole = paths.some(coversAll) && unreadable.every(({ severity }) => severity === 'warning')
  return { workflows, paths: seen, unreadable, isWhole }
}

/** Manifests and the like lie beside an action. */
const isOfAction = /^\.(github|gitea|forgejo)\/actions\//
const isAction = /(^|\/)action\.ya?ml$/

/** A workflow that names no credential, hands none on and is called by nobody: it hides no login. */
function isOrdinary(text: string): boolean {
  return /^on:/m.test(text) && /^jobs:/m.test(text) && !credential.test(text)
}

/**
 * Leaves out the jobs that name no credential, hand nothing on and call nothing here, unless what stands around the jobs
 * names one: no login can need them. Most jobs are so, and each that is kept takes memory until the end.
 */
function withoutOrdinaryJobs(root: YamlNode, text: string): YamlNode {
  const matters = (node: YamlNode) => {
    const own = text.slice(node.start, node.end)
    return hasAnchor(node) || [credential, callsHere, /\boutputs\b/].some(pattern => pattern.test(own))
  }
  const isAroundJobs = ({ key }: YamlEntry) => key !== 'jobs'
  if (root.kind !== 'mapping' || entriesOf(root).some(entry => isAroundJobs(entry) && matters(entry.value))) {
    return root
  }
  const entries = root.entries.map(entry => {
    if (isAroundJobs(entry) || entry.value.kind !== 'mapping') return entry
    const jobs = entry.value.entries.filter(({ value }) => matters(value))
    return jobs.length === 0 ? entry : { ...entry, value: { ...entry.value, entries: jobs } }
  })
  return { ...root, entries }
}

/** GitHub runs no workflow of a folder in that folder (docs.github.com, "Workflow syntax"). */
const isBelowWorkflows = /^\.github\/workflows\/.+\//

const credential =
  /secrets|login|credentials|password|auths|DOCKER_AUTH_CONFIG|config\.json|workflow_call|composite/i

/** It may call a workflow or an action of the repository, and leave out what others hand over. */
const callsHere = /\buses:\s*["']?([.$]\/|\S+\/\.github\/)/

/** With fewer files some callers of a workflow are not seen. */
function coversAll(path: string): boolean {
  return /^(\.\/)?(\.|\.github(\/workflows)?)?\/?$/.test(path)
}
