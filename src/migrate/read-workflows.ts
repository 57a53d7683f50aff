import type { ReadYaml } from '../yaml/read.ts'
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

/** Reads everything at `paths`. What cannot be read is a finding. */
export function readWorkflows(
  paths: readonly string[],
  { files, readYaml }: { files: WorkflowFiles; readYaml: ReadYaml },
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
    const workflow = 'problem' in document ? document : readWorkflow({ ...file, ...document })
    if (workflow === undefined) return
    if ('problem' in workflow) {
      const { line, message } = workflow.problem
      const part = { code: 'FILE_UNREADABLE' as const, message, isMinor: isOrdinary(file.text) }
      unreadable.push({ ...fileFinding(path, part), line })
      return
    }
    seen.add(path)
    if (!isOrdinary(file.text) || callsHere.test(file.text)) workflows.set(path, workflow)
  }
  for (const file of files.find([...all, ...beside])) add(file)
  // Those that are found so are looked through in their turn.
  for (const workflow of workflows.values()) {
    for (const path of calledActions(workflow)) {
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

const credential =
  /secrets|login|credentials|password|auths|DOCKER_AUTH_CONFIG|config\.json|workflow_call|composite/i

/** It may call a workflow or an action of the repository, and leave out what others hand over. */
const callsHere = /\buses:\s*["']?([.$]\/|\S+\/\.github\/)/

/** With fewer files some callers of a workflow are not seen. */
function coversAll(path: string): boolean {
  return /^(\.\/)?(\.|\.github(\/workflows)?)?\/?$/.test(path)
}
