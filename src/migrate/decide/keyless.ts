import { inputTable } from '../../runner/input-table.ts'
import { actionName, type Workflow, type WorkflowJob } from '../../workflows/jobs/workflow.ts'
import { entriesOf, itemsOf, textOf, valueOf, type YamlNode } from '../../yaml/tree.ts'
import { indentAt, lineEndingAt, type TextEdit } from '../rewrite/edit.ts'
import type { LoginPlan } from './plan.ts'

/** Which logins become keyless. */
export type Preference = 'token' | 'oidc'

/** Seconds: what this action asks for where the step says nothing, and what Docker gives at most. */
export const usualLifetime = Number(inputTable['oidc-expires-in'].default)
const [, longest] = inputTable['oidc-expires-in'].range

/** How long the token of a step without a secret has to live, in seconds; in words why it needs a secret. */
export function keylessLifetime({ login, passed }: LoginPlan): number | string {
  if (login.form.kind === 'credentials') return 'GitHub pulls this image before any step, with a secret'
  if (passed.length > 0) return 'callers pass the credential'
  const minutes = textOf(login.job.node, 'timeout-minutes') ?? ''
  const seconds = /^\d+$/.test(minutes) ? Number(minutes) * 60 : 0
  if (seconds > longest) {
    return `the job may run for ${minutes} minutes, and a keyless token lives for ${longest / 60} at most`
  }
  const permission = idTokenPermission(login.file, login.job)
  return typeof permission === 'string' ? permission : Math.max(seconds, usualLifetime)
}

/**
 * What lets a job have an ID token: the edits for it, or in words why none is sure to take nothing away. `permissions:` of a job
 * replace those of its workflow (docs.github.com, "Controlling permissions for GITHUB_TOKEN"): without own ones it gets a copy
 * of the workflow's with one line more, so that no other job is given anything.
 */
export function idTokenPermission(workflow: Workflow, job: WorkflowJob): readonly TextEdit[] | string {
  const { text, root, events } = workflow
  if (workflow.kind === 'action') return 'the jobs that use this action have the permissions'
  if (events.includes('workflow_call')) return 'callers decide about the permissions of this workflow'
  const own = valueOf(job.node, 'permissions')
  const node = own ?? valueOf(root, 'permissions')
  const [first] = entriesOf(own ?? job.node)
  if (node === undefined && !needsNothingElse(workflow, job)) {
    return 'it has no permissions:, and the files do not say which its GITHUB_TOKEN needs'
  }
  if (node?.kind === 'scalar' && node.value === 'write-all') return []
  const granted = textOf(node, 'id-token')
  if (granted === 'write') return []
  if (granted !== undefined) return 'its permissions: deny the ID token'
  const isPlain = [own ?? job.node, node ?? job.node].every(
    one => one.kind === 'mapping' && !one.flow && !one.shared,
  )
  if (!isPlain || first === undefined) return 'its permissions: are not written a line each'
  const { start } = first.keyRange
  const end = lineEndingAt(text, start) + indentAt(text, start)
  const given = entriesOf(node).flatMap(({ key, value }) =>
    value.kind === 'scalar' ? [`${key}: ${value.value}`] : [],
  )
  const copied = [...(node === undefined ? ['contents: read'] : given), 'id-token: write']
  const lines = own === undefined ? ['permissions:', ...copied.map(line => `  ${line}`)] : ['id-token: write']
  return [{ start, end: start, text: lines.map(line => line + end).join('') }]
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

/**
 * What follows `repo:OWNER/NAME:` in the subject of a job's ID token, for each way in which its workflow starts
 * (docs.github.com, "OpenID Connect reference"): the environment where the job has one.
 */
export function tokenSubjects({ on, events }: Workflow, environment: string | undefined): readonly string[] {
  if (environment !== undefined) return [`environment:${environment.includes('${{') ? '*' : environment}`]
  const subjects = events.flatMap(event => {
    if (event.startsWith('pull_request')) return ['pull_request']
    if (event === 'release') return ['ref:refs/tags/*']
    return event === 'push' ? pushedRefs(valueOf(on, event)) : ['ref:refs/heads/*']
  })
  return [...new Set(subjects)]
}

/** A filter for branches alone leaves tags out, and the other way round (docs.github.com, "push"). */
function pushedRefs(node: YamlNode | undefined): readonly string[] {
  const kinds = ['branches', 'tags'].filter(key => valueOf(node, key) ?? valueOf(node, `${key}-ignore`))
  return (kinds.length === 0 ? ['branches', 'tags'] : kinds).flatMap(key => {
    const globs = itemsOf(valueOf(node, key)).flatMap(item => (item.kind === 'scalar' ? [item.value] : []))
    const wanted = globs.filter(glob => !glob.startsWith('!')).map(glob => glob.replace(/[+?[].*|\*\*/, '*'))
    return (wanted.length === 0 ? ['*'] : wanted).map(
      glob => `ref:refs/${key === 'tags' ? 'tags' : 'heads'}/${glob}`,
    )
  })
}
