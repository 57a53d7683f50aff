import { scalarOf, textOf, type YamlScalar } from '../../yaml/yaml-tree.ts'
import { isPlainHost, type RegistryKind, registryKind } from '../workflow/registry-host.ts'
import { resolveText, type Scope } from '../workflow/scope.ts'
import { actionName, type Job, type Step, type Workflow } from '../workflow/workflow.ts'
import { credentialOf } from './credential.ts'
import { type Login, type LoginForm, other } from './login.ts'
import { authEntries, authForm } from './registry-auth.ts'

export interface LoginPlace {
  readonly workflow: Workflow
  readonly job: Job
  readonly step: Step
  readonly scope: Scope
}

/** The texts of a login's inputs. */
export interface Fields {
  readonly registry: string | undefined
  readonly username: string | undefined
  readonly password: string | undefined
}

const known = new Set(['registry', 'username', 'password', 'logout'])

/** Logins of a step with `docker/login-action`; those in `registry-auth` one by one. */
export function dockerLoginActions(place: LoginPlace): readonly Login[] {
  const { step } = place
  if (actionName(step) !== 'docker/login-action') return []
  const list = scalarOf(step.with, 'registry-auth')
  if (list !== undefined) return authLogins(place, list)
  const fields = {
    registry: textOf(step.with, 'registry'),
    username: textOf(step.with, 'username'),
    password: textOf(step.with, 'password'),
  }
  return [login(place, { fields, form: formOf(step) })]
}

/** Each entry is a login; the one to Docker Hub can become a step of its own. */
function authLogins(place: LoginPlace, list: YamlScalar): readonly Login[] {
  const entries = authEntries(place.workflow.text, list)
  const unknown = other('several logins share one registry-auth', 'give Docker Hub a login step of its own')
  const logins = entries.map(({ fields }) => login(place, { fields, form: unknown }))
  const onHub = logins.filter(one => one.registry === 'hub').length
  return logins.map((one, at) => {
    const entry = entries[at]
    if (one.registry !== 'hub' || entry === undefined) return one
    return { ...one, form: authForm(place, { list, entry, count: entries.length, onHub }) }
  })
}

function formOf(step: Step): LoginForm {
  if (step.with?.kind !== 'mapping') return other('the step has no inputs', 'give it the credential it needs')
  const extra = step.with.entries.find(entry => !known.has(entry.key))
  if (extra !== undefined) {
    return other(`the input ${extra.key} has no counterpart`, 'remove the input or move the step by hand')
  }
  const host = textOf(step.with, 'registry')
  if (host !== undefined && host !== '' && !isPlainHost(host) && !host.includes('${{')) {
    return other('the registry is written as an address', 'write the host alone')
  }
  return { kind: 'action', with: step.with }
}

/** A login of a step, its registry and credentials resolved as far as the file tells. */
export function login(place: LoginPlace, given: { fields: Fields; form: LoginForm; tool?: string }): Login {
  const { workflow, job, step, scope } = place
  const { fields, form } = given
  const hosts = resolveText(fields.registry ?? '', scope)
  const kinds = new Set(hosts.map(registryOf(job)))
  const [kind = 'unknown'] = kinds
  const username = credentialOf(fields.username, scope)
  const [account] = resolveText(fields.username ?? '', scope)
  return {
    form,
    workflow,
    job,
    step,
    tool: given.tool ?? (step.uses?.value ?? '').replace(/@.*$/, ''),
    registry: kinds.size === 1 ? kind : 'unknown',
    host: hosts.join(', '),
    username,
    password: credentialOf(fields.password, scope),
    account: username.kind === 'literal' ? account : undefined,
    at: step.node.start,
  }
}

/** The output of a cloud's own login step names that cloud's registry. */
function registryOf(job: Job): (host: string) => RegistryKind {
  return host => {
    const id = /steps\.([\w-]+)\.outputs/.exec(host)?.[1]
    const step = job.steps.find(one => one.id === id)
    if (id !== undefined && step !== undefined && /ecr|gcloud|acr/.test(actionName(step))) return 'other'
    return registryKind(host)
  }
}
