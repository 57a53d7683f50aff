import { entriesOf, scalarsIn, valueOf, insideAny, type YamlNode } from '../../yaml/tree.ts'
import {
  isDockerPassword,
  isRegistryPassword,
  isTokenName,
  secretNames,
} from '../../workflows/logins/credential.ts'
import { registryKind } from '../../workflows/workflow/image.ts'
import { calleePath, callersOf, type Repository, secretOrigins } from '../../workflows/workflow/repository.ts'
import { isHubApi } from '../../workflows/effects/actions.ts'
import { actionName, type Job, type Workflow } from '../../workflows/workflow/workflow.ts'
import { callsHub } from './secret-use.ts'
import type { Finding, MigrateCode } from './finding.ts'

/** Docker passwords that jobs hand to reusable workflows. */
export function callFindings(workflow: Workflow, place: Omit<Place, 'workflow'>): readonly Finding[] {
  return workflow.jobs.flatMap(job =>
    job.uses === undefined ? [] : jobFindings(job, { workflow, ...place }),
  )
}

interface Place {
  readonly workflow: Workflow
  readonly repository: Repository
  readonly passwords: ReadonlySet<string>
  /** Values that an edit replaces. */
  readonly passed: ReadonlySet<YamlNode>
}

function jobFindings(job: Job, place: Place): Finding[] {
  const uses = job.uses?.value ?? ''
  const secrets = valueOf(job.node, 'secrets')
  const path = calleePath(job, place.repository)
  const callee = path === undefined ? undefined : place.repository.workflows.get(path)
  const finding = reporter(place, job)
  if (secrets?.kind === 'scalar') {
    if (callee !== undefined || place.passwords.size === 0) return []
    const code = path === undefined ? 'CREDENTIAL_PASSED' : 'CALLEE_MISSING'
    const message = `secrets: inherit passes every secret to ${uses}, which names no workflow that was read`
    return [
      finding({ code, subject: uses, message, remedy: 'look there for logins before a secret is removed' }),
    ]
  }
  const inputs = valueOf(job.node, 'with')
  const hosts = entriesOf(inputs).flatMap(({ key, value }) =>
    /registry|server|host/i.test(key) && value.kind === 'scalar' ? [value.value] : [],
  )
  const isElsewhere = hosts.length > 0 && hosts.every(host => registryKind(host) === 'other')
  const namesHub =
    inputs !== undefined && [...scalarsIn(inputs)].some(({ value }) => /\bdocker\.io\b/.test(value))
  return entriesOf(secrets).flatMap(({ key, value }) => {
    const names = value.kind === 'scalar' ? secretNames(value.value) : []
    const name = names.find(
      one => place.passwords.has(one) || isDockerPassword(one) || (namesHub && isRegistryPassword(one)),
    )
    // That is a login of its own.
    if (/^docker\/github-builder\//i.test(uses) && key === 'registry-auths') return []
    if (name === undefined || isTokenName(name) || place.passed.has(value)) return []
    if (isElsewhere && !place.passwords.has(name)) return []
    // The finding stands where the secret is handed over first.
    if (callee !== undefined && !secretOrigins(name, place).isOwn && isCalledHere(place)) return []
    if (callee !== undefined && !usesSecret(callee, key)) {
      const message = `${uses} does not use the secret ${key}`
      return [finding({ code: 'CREDENTIAL_UNUSED', subject: name, message, remedy: 'remove the line' })]
    }
    // Where it is used, the finding says that it stays.
    if (callee !== undefined && isForApi(callee, key)) return []
    const missing = path !== undefined && callee === undefined
    const message = `it passes the secret to ${uses}${callee === undefined ? ', which names no workflow that was read' : ''}`
    const remedy = 'change the called workflow’s secrets and this line together'
    return [
      finding({ code: missing ? 'CALLEE_MISSING' : 'CREDENTIAL_PASSED', subject: name, message, remedy }),
    ]
  })
}

/** Nothing but steps that use Docker Hub's API name it. */
function isForApi({ root, jobs }: Workflow, name: string): boolean {
  const names = ({ value }: { value: string }) => secretNames(value).includes(name.toUpperCase())
  const users = jobs.flatMap(({ steps }) => steps.filter(({ node }) => [...scalarsIn(node)].some(names)))
  const places = insideAny(users.map(({ node }) => node))
  const isApart = [...scalarsIn(root)].some(one => names(one) && !places(one.start, one.end))
  return users.length > 0 && !isApart && users.every(step => isHubApi(actionName(step)) || callsHub(step))
}

function isCalledHere({ workflow, repository }: Place): boolean {
  return callersOf(workflow.path, repository).length > 0
}

function reporter({ workflow }: Place, job: Job) {
  const line = workflow.positionAt(job.uses?.start ?? job.node.start).line
  return (part: { code: MigrateCode; subject: string; message: string; remedy: string }): Finding => ({
    severity: 'warning',
    file: workflow.path,
    line,
    ...part,
  })
}

/** Named anywhere but in the workflow's own list of what callers may hand over. */
function usesSecret(callee: Workflow, name: string): boolean {
  const jobs = valueOf(callee.root, 'jobs')
  const parts = [callee.env, jobs].flatMap(node => (node === undefined ? [] : [...scalarsIn(node)]))
  return parts.some(
    ({ value }) =>
      value === 'inherit' ||
      secretNames(value).includes(name.toUpperCase()) ||
      /toJSON\(\s*secrets/i.test(value),
  )
}
