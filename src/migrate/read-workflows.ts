import { isPlainYaml } from '../yaml/plain.ts'
import type { ReadYaml } from '../yaml/read.ts'
import type { WorkflowFiles } from '../workflows/files.ts'
import { fileFinding, type Finding } from './report/finding.ts'
import { isIdle, withoutIdleJobs } from '../workflows/workflow/idle.ts'
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
  readonly unreadable: readonly Finding[]
  /** Every workflow of the repository was looked at. */
  readonly isWhole: boolean
}

/** Reads everything at `paths`. What cannot be read is a finding; what has nothing to do with logins is left out. */
export function readWorkflows(
  paths: readonly string[],
  { files, readYaml, name }: { files: WorkflowFiles; readYaml: ReadYaml; name: string | undefined },
): FoundWorkflows {
  const workflows = new Map<string, Workflow>()
  const unreadable: Finding[] = []
  const all = paths.some(coversAll) ? [...paths, ...elsewhere] : paths
  for (const file of files.find([...all, ...beside])) {
    const { path } = file
    if ('problem' in file) {
      const part = { code: 'FILE_UNREADABLE' as const, message: file.problem, isIdle: file.isMinor === true }
      unreadable.push(fileFinding(path, part))
      continue
    }
    const workflow = workflowOf(file, { readYaml, name })
    if (workflow === undefined) continue
    if ('problem' in workflow) {
      const { line, message } = workflow.problem
      const part = { code: 'FILE_UNREADABLE' as const, message, isIdle: isIdle(file.text) }
      unreadable.push({ ...fileFinding(path, part), line })
    } else workflows.set(path, workflow)
  }
  const isWhole = paths.some(coversAll) && unreadable.every(({ severity }) => severity === 'warning')
  return { workflows, unreadable, isWhole }
}

/** Of a file that has nothing to do with logins only one thing is asked: can it be read? */
function workflowOf(
  file: { readonly path: string; readonly text: string },
  { readYaml, name }: { readYaml: ReadYaml; name: string | undefined },
): ReturnType<typeof readWorkflow> {
  const isLeftOut = isIdle(file.text)
  if (isLeftOut && isPlainYaml(file.text)) return undefined
  const document = readYaml(file.text)
  if ('problem' in document) return document
  if (isLeftOut) return undefined
  const root = withoutIdleJobs(document.root, { text: file.text, repository: name })
  return readWorkflow({ ...file, ...document, root })
}

/** With fewer files some callers of a workflow are not seen. */
function coversAll(path: string): boolean {
  return /^(\.\/)?(\.|\.github(\/workflows)?)?\/?$/.test(path)
}
