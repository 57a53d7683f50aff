import { entryOf } from '../../yaml/tree.ts'
import type { Workflow, WorkflowJob } from '../../workflows/jobs/workflow.ts'
import { indentAt, lineEndingAt, type TextEdit } from './edit.ts'

/**
 * What lets a job have an ID token: the edits for it, or in words why none is sure to take nothing away. `permissions:` of a job
 * replace those of its workflow (docs.github.com, "Controlling permissions for GITHUB_TOKEN"), so a job without them is left.
 */
export function idTokenPermission(
  { kind, triggers, text }: Workflow,
  job: WorkflowJob,
): readonly TextEdit[] | string {
  if (kind === 'action') return 'the jobs that use this action have the permissions'
  if (triggers.some(({ event }) => event === 'workflow_call')) {
    return 'callers decide about the permissions of this workflow'
  }
  const own = entryOf(job.node, 'permissions')?.value
  if (own === undefined) return 'the job has no permissions: of its own, with id-token: write'
  if (own.kind === 'scalar' && own.value === 'write-all') return []
  if (own.kind !== 'mapping' || own.shared) return 'its permissions: cannot be added to'
  const granted = entryOf(own, 'id-token')?.value
  if (granted?.kind === 'scalar') {
    return granted.value === 'write' ? [] : 'its permissions: deny the ID token'
  }
  const [first] = own.entries
  if (first === undefined || own.flow) return 'its permissions: are not written a line each'
  const { start } = first.keyRange
  return [{ start, end: start, text: `id-token: write${lineEndingAt(text, start)}${indentAt(text, start)}` }]
}
