import type { ReadYaml, WorkflowFiles } from '../ports.ts'
import { fileFinding } from './report/file-finding.ts'
import type { Finding } from './report/finding.ts'
import { isIdle } from './workflow/is-idle.ts'
import { readWorkflow, type Workflow } from './workflow/workflow.ts'

/** Whoever calls a local action needs it read, although only the given paths are the question. */
const beside = ['.github/actions', 'action.yml', 'action.yaml']

/** The workflows and composite actions that were found. */
export interface FoundWorkflows {
  readonly workflows: ReadonlyMap<string, Workflow>
  readonly unreadable: readonly Finding[]
  /** Every workflow of the repository was looked at. */
  readonly isWhole: boolean
}

/** Reads everything at `paths`. What cannot be read is a finding; what has nothing to do with logins is left out. */
export async function readWorkflows(
  paths: readonly string[],
  { files, readYaml }: { files: WorkflowFiles; readYaml: ReadYaml },
): Promise<FoundWorkflows> {
  const workflows = new Map<string, Workflow>()
  const unreadable: Finding[] = []
  for (const file of await files.find([...paths, ...beside])) {
    const { path } = file
    if ('problem' in file) {
      const part = { code: 'FILE_UNREADABLE' as const, message: file.problem, isIdle: file.isMinor === true }
      unreadable.push(fileFinding(path, part))
      continue
    }
    const document = readYaml(file.text)
    const workflow =
      'problem' in document
        ? document
        : isIdle(file.text)
          ? undefined
          : readWorkflow({ ...file, ...document })
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

/** With fewer files some callers of a workflow are not seen. */
function coversAll(path: string): boolean {
  return /^(\.\/)?(\.|\.github(\/workflows)?)?\/?$/.test(path)
}
