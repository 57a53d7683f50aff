import { entriesOf, entryOf, scalarsIn, type YamlMapping, type YamlNode } from '../../yaml/tree.ts'
import { actionName, isOurs, type Job, type Workflow } from '../../workflows/workflow/workflow.ts'
import { indentAt, lineEndingAt, replaceValue, type TextEdit } from './edit.ts'

/** Whether a job may have an ID token, or what makes it so; `unclear`: no edit is sure to take nothing away. */
export type IdTokenPermission =
  | { readonly kind: 'granted' }
  | { readonly kind: 'edit'; readonly edit: TextEdit }
  | { readonly kind: 'unclear'; readonly why: string }

/**
 * `permissions:` of a job replace those of its workflow, and whatever is not in them is taken away (docs.github.com,
 * "Controlling permissions for GITHUB_TOKEN"). So the job's own get one line; without own ones it gets a copy of the
 * workflow's with one line more, so that no other job is given anything.
 */
export function idTokenPermission(workflow: Workflow, job: Job): IdTokenPermission {
  if (workflow.kind === 'action') return unclear('the jobs that use this action have the permissions')
  if (workflow.triggers.some(({ event }) => event === 'workflow_call')) {
    return unclear('callers decide about the permissions of this workflow')
  }
  const own = entryOf(job.node, 'permissions')?.value
  const around = entryOf(workflow.root, 'permissions')?.value
  if (own !== undefined) return inPermissions(workflow.text, own)
  if (around === undefined) {
    return needsNothingElse(workflow, job)
      ? added(workflow.text, job, ['contents: read'])
      : unclear('it has no permissions:, and which of GitHub’s default ones it needs the file does not tell')
  }
  const inside = inPermissions(workflow.text, around)
  if (inside.kind !== 'edit') return inside
  const lines = entriesOf(around).flatMap(({ key, value }) =>
    value.kind === 'scalar' && key !== 'id-token' ? [`${key}: ${value.value}`] : [],
  )
  return added(workflow.text, job, lines)
}

function unclear(why: string): IdTokenPermission {
  return { kind: 'unclear', why }
}

function inPermissions(text: string, node: YamlNode): IdTokenPermission {
  if (node.kind === 'scalar') {
    if (node.value === 'write-all') return { kind: 'granted' }
    if (node.value !== '') {
      return unclear(`permissions: ${node.value} has no id-token, and cannot be added to`)
    }
  }
  if (node.shared) return unclear('an anchor shares its permissions with other places')
  if (node.kind !== 'mapping') return unclear('its permissions: are empty, or not a mapping')
  const known = entryOf(node, 'id-token')?.value
  if (known?.kind === 'scalar') {
    if (known.value === 'write') return { kind: 'granted' }
    return { kind: 'edit', edit: replaceValue(text, known, 'write') }
  }
  return lineIn(text, node)
}

function lineIn(text: string, node: YamlMapping): IdTokenPermission {
  const line = 'id-token: write'
  const last = node.entries.at(-1)
  if (last === undefined) {
    return { kind: 'edit', edit: { start: node.start, end: node.end, text: `{ ${line} }` } }
  }
  if (last.value.kind !== 'scalar' || last.value.style === 'block') {
    return unclear('its permissions: are written in an unusual way')
  }
  const end = last.value.end
  const before = node.flow
    ? ', '
    : lineEndingAt(text, last.keyRange.start) + indentAt(text, last.keyRange.start)
  if (node.flow) return { kind: 'edit', edit: { start: end, end, text: `${before}${line}` } }
  // Before the last one: what stands behind that in its line is a comment of its own.
  const { start } = last.keyRange
  return { kind: 'edit', edit: { start, end: start, text: `${line}${before}` } }
}

function added(text: string, job: Job, lines: readonly string[]): IdTokenPermission {
  const steps = entryOf(job.node, 'steps')
  if (job.node.kind !== 'mapping' || job.node.flow || steps === undefined) {
    return unclear('the job is written in a flow mapping')
  }
  const { start } = steps.keyRange
  const indent = indentAt(text, start)
  const end = lineEndingAt(text, start)
  const block = ['permissions:', ...[...lines, 'id-token: write'].map(line => `${indent}  ${line}`)]
  return { kind: 'edit', edit: { start, end: start, text: `${block.join(end)}${end}${indent}` } }
}

/** Actions that need no more than to read the repository. */
const modest =
  /^(actions\/(checkout|cache|setup-[\w-]+)|docker\/(login|setup-buildx|setup-qemu|metadata|build-push|bake)-action)$/

/** Nothing in the job uses GitHub's own token for more than to check out. */
function needsNothingElse(workflow: Workflow, job: Job): boolean {
  const texts = [job.node, workflow.env].flatMap(node => (node === undefined ? [] : [...scalarsIn(node)]))
  if (texts.some(({ value }) => /github\.token|GITHUB_TOKEN|\bgit +push\b|toJSON\(/i.test(value))) {
    return false
  }
  return job.steps.every(step => step.uses === undefined || isOurs(step) || modest.test(actionName(step)))
}
