import type { Workflow, WorkflowJob } from '../../workflows/jobs/workflow.ts'
import { entryOf, type YamlNode } from '../../yaml/tree.ts'
import { indentAt, lineEndingAt, type TextEdit } from './edit.ts'

/** What lets a job have an ID token: the edits for it, or in words why none is sure to take nothing away. */
export function idTokenPermission(workflow: Workflow, job: WorkflowJob): readonly TextEdit[] | string {
  if (workflow.kind === 'action') return 'the jobs that use this action have the permissions'
  if (workflow.triggers.some(({ event }) => event === 'workflow_call')) {
    return 'callers decide about the permissions of this workflow'
  }
  const own = entryOf(job.node, 'permissions')?.value
  const around = entryOf(workflow.root, 'permissions')?.value
  if (own !== undefined) return inPermissions(workflow.text, own)
  if (around === undefined) {
    return 'it has no permissions:, so the files do not say what its GITHUB_TOKEN needs'
  }
  const inside = inPermissions(workflow.text, around)
  return inside.length === 0 || typeof inside === 'string'
    ? inside
    : 'only the workflow has permissions:, and every job would get the new one'
}

function inPermissions(text: string, node: YamlNode): readonly TextEdit[] | string {
  if (node.kind === 'scalar' && node.value === 'write-all') return []
  if (node.kind !== 'mapping') return 'its permissions: cannot be added to'
  if (node.shared) return 'an anchor shares its permissions with other places'
  const granted = entryOf(node, 'id-token')?.value
  if (granted?.kind === 'scalar') return granted.value === 'write' ? [] : 'its permissions: deny the ID token'
  const [first] = node.entries
  if (first === undefined || node.flow) return 'its permissions: are not written a line each'
  const { start } = first.keyRange
  return [{ start, end: start, text: `id-token: write${lineEndingAt(text, start)}${indentAt(text, start)}` }]
}
