import { entriesOf, scalarsIn, type YamlEntry, type YamlNode } from '../../yaml/yaml-tree.ts'
import { environmentReader } from '../effects/environment-reader.ts'
import { isScopedName } from '../logins/credential.ts'
import { isDockerPassword } from '../logins/docker-secret.ts'
import type { Step, Workflow } from '../workflow/workflow.ts'
import type { Finding } from './finding.ts'
import { authFileText, type JobView, secretNames } from './leftovers.ts'

/** Docker passwords in the `env:` of a workflow or of jobs that nothing in the file uses, and auth files there. */
export function environmentFindings(workflow: Workflow, views: readonly JobView[]): readonly Finding[] {
  const blocks = [{ env: workflow.env, views }, ...views.map(view => ({ env: view.job.env, views: [view] }))]
  return blocks.flatMap(({ env, views: within }) =>
    entriesOf(env).flatMap(entry => {
      const finding = entryFinding(entry, within)
      if (finding === undefined) return []
      return [{ ...finding, file: workflow.path, line: workflow.positionAt(entry.keyRange.start).line }]
    }),
  )
}

function entryFinding(entry: YamlEntry, views: readonly JobView[]): Finding | undefined {
  const { key, value } = entry
  if (value.kind !== 'scalar') return undefined
  if (key === 'DOCKER_AUTH_CONFIG') return { severity: 'warning', subject: key, ...authFileText(key) }
  const [name] = secretNames(value.value)
  const known = name !== undefined && (isDockerPassword(name) || views.some(view => view.passwords.has(name)))
  if (name === undefined || !known || isScopedName(name)) return undefined
  const steps = views.flatMap(view => view.job.steps)
  if (steps.some(step => mentions(step.node, key))) return undefined
  const reader = steps.map(environmentReader).find(found => found !== undefined)
  if (reader !== undefined) {
    return {
      code: 'CREDENTIAL_ENVIRONMENT',
      severity: 'warning',
      confidence: 'likely',
      subject: name,
      message: `${key} reaches every step; ${reader} may use it`,
      remedy: 'hand it to the one step that needs it',
    }
  }
  return unused(name, key)
}

function unused(name: string, key: string): Finding {
  return {
    code: 'CREDENTIAL_UNUSED',
    severity: 'warning',
    subject: name,
    message: `nothing uses ${key}`,
    remedy: 'remove the lines',
  }
}

function mentions(node: YamlNode, variable: string): boolean {
  const used = new RegExp(`(env\\.|\\$\\{?|\\$env:|%)${variable}\\b`)
  return [...scalarsIn(node)].some(scalar => used.test(scalar.value))
}

/** A step's own variables that its script does not name, nor hands to anything that could read them. */
export function unusedInStep(step: Step, view: JobView): Finding | undefined {
  const entries = entriesOf(step.env)
  const found = entries.find(({ key, value }) => {
    const [name] = value.kind === 'scalar' ? secretNames(value.value) : []
    return name !== undefined && isDockerPassword(name) && !mentions(step.node, key)
  })
  const read = step.run === undefined || environmentReader(step) !== undefined
  if (found?.value.kind !== 'scalar' || read) return undefined
  const [name = ''] = secretNames(found.value.value)
  const line = view.workflow.positionAt(found.keyRange.start).line
  return { ...unused(name, found.key), file: view.workflow.path, line }
}
