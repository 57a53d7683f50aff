import { actionName, type Workflow, type WorkflowJob } from '../../workflows/jobs/workflow.ts'
import { entriesOf, entryOf, type YamlNode } from '../../yaml/tree.ts'
import { indentAt, lineEndingAt, type TextEdit } from './edit.ts'

/**
 * What lets a job have an ID token: the edits for it, or in words why none is sure to take nothing away. `permissions:` of a job
 * replace those of its workflow (docs.github.com, "Controlling permissions for GITHUB_TOKEN"): without own ones it gets a copy
 * of the workflow's with one line more, so that no other job is given anything.
 */
export function idTokenPermission(workflow: Workflow, job: WorkflowJob): readonly TextEdit[] | string {
  if (workflow.kind === 'action') return 'the jobs that use this action have the permissions'
  if (workflow.triggers.some(({ event }) => event === 'workflow_call')) {
    return 'callers decide about the permissions of this workflow'
  }
  const own = entryOf(job.node, 'permissions')?.value
  const around = entryOf(workflow.root, 'permissions')?.value
  if (own !== undefined) return inPermissions(workflow.text, own)
  if (around === undefined) {
    return needsNothingElse(workflow, job)
      ? added(workflow.text, job, ['contents: read'])
      : 'it has no permissions:, and the files do not say which its GITHUB_TOKEN needs'
  }
  const inside = inPermissions(workflow.text, around)
  if (typeof inside === 'string' || inside.length === 0) return inside
  const lines = entriesOf(around).flatMap(({ key, value }) =>
    value.kind === 'scalar' ? [`${key}: ${value.value}`] : [],
  )
  return added(workflow.text, job, lines)
}

function inPermissions(text: string, node: YamlNode): readonly TextEdit[] | string {
  if (node.kind === 'scalar' && node.value === 'write-all') return []
  if (node.kind !== 'mapping') return 'its permissions: cannot be added to'
  if (node.shared) return 'an anchor shares its permissions with other places'
  const granted = entryOf(node, 'id-token')?.value
  if (granted?.kind === 'scalar') {
    return granted.value === 'write' ? [] : 'its permissions: deny the ID token'
  }
  const [first] = node.entries
  if (first === undefined || node.flow) return 'its permissions: are not written a line each'
  const { start } = first.keyRange
  const line = `id-token: write${lineEndingAt(text, start)}${indentAt(text, start)}`
  return [{ start, end: start, text: line }]
}

/** A job that only checks out and builds reads the repository, and nothing else. */
function needsNothingElse({ text }: Workflow, { node, steps, uses }: WorkflowJob): boolean {
  const isKnown = steps.every(
    step => step.uses === undefined || /^(actions\/(checkout|cache|setup-)|docker\/)/.test(actionName(step)),
  )
  return (
    isKnown && uses === undefined && !/github_token|github\.token/i.test(text.slice(node.start, node.end))
  )
}

/** `permissions:` as the first entry of a job. */
function added(text: string, { node }: WorkflowJob, lines: readonly string[]): readonly TextEdit[] | string {
  const [first] = entriesOf(node)
  if (first === undefined || (node.kind === 'mapping' && node.flow)) {
    return 'the job is not written a line each'
  }
  const { start } = first.keyRange
  const end = lineEndingAt(text, start) + indentAt(text, start)
  const all = ['permissions:', ...[...lines, 'id-token: write'].map(line => `  ${line}`)]
  return [{ start, end: start, text: all.map(line => line + end).join('') }]
}
