import { entriesOf, type YamlEntry, type YamlScalar } from '../../yaml/tree.ts'
import { isDockerPassword, onlySecret } from './credential.ts'
import { isPlainHost } from '../workflow/image.ts'
import { actionName, inputEntry, inputText, type WorkflowStep } from '../workflow/workflow.ts'
import { type Fields, type Login, loginOf, type LoginForm, type LoginContext, unsupported } from './login.ts'

const known = new Set(['registry', 'username', 'password', 'logout'])

/** Inputs of docker/login-action that this action has not. */
const withoutCounterpart = new Set(['ecr', 'scope', 'registry-auth'])

/** Logins of a step with `docker/login-action`; those in `registry-auth` one by one. */
export function dockerLoginActions(place: LoginContext): readonly Login[] {
  const { step } = place
  if (actionName(step) !== 'docker/login-action' && !isCopy(step)) return []
  const list = inputEntry(step.with, 'registry-auth')?.value
  if (list?.kind === 'scalar') return authLogins(place, list)
  const fields = {
    registry: inputText(step, 'registry'),
    username: inputText(step, 'username'),
    password: inputText(step, 'password'),
  }
  return [loginOf(place, { fields, form: formOf(step) })]
}

/** An organization's own copy of docker/login-action: it has that name, and gets a password of Docker's and no other inputs. */
function isCopy(step: WorkflowStep): boolean {
  const secret = onlySecret(inputText(step, 'password') ?? '')
  const isNamed = actionName(step).endsWith('/login-action') && secret !== undefined
  return (
    isNamed &&
    isDockerPassword(secret) &&
    entriesOf(step.with).every(({ key }) => known.has(key.toLowerCase()))
  )
}

/** What a step gives docker/login-action and the action has no input for, so that GitHub warns of it. */
export function strayInputs(step: WorkflowStep): readonly YamlEntry[] {
  return actionName(step) === 'docker/login-action'
    ? entriesOf(step.with).filter(({ key }) => !known.has(key.toLowerCase()))
    : []
}

/** Each entry is a login. */
function authLogins(place: LoginContext, list: YamlScalar): readonly Login[] {
  const form = unsupported('it stands in registry-auth', byHand)
  return authEntries(list.value).map(fields => loginOf(place, { fields, form }))
}

const byHand = 'give Docker Hub a login step of its own, and take its entry out of registry-auth'

function formOf(step: WorkflowStep): LoginForm {
  if (step.with?.kind !== 'mapping') {
    return unsupported('the step has no inputs', 'give it the credential it needs')
  }
  const { flow } = step.with
  const extra = step.with.entries.find(({ key }) => {
    const name = key.toLowerCase()
    return withoutCounterpart.has(name) || (flow && !known.has(name))
  })
  if (extra !== undefined) {
    return unsupported(
      `the input ${extra.key} has no counterpart`,
      'remove the input or move the step by hand',
    )
  }
  const host = inputText(step, 'registry')
  if (host !== undefined && host !== '' && !isPlainHost(host) && !host.includes('${{')) {
    return unsupported('the registry is written as an address', 'write the host alone')
  }
  return { kind: 'action', with: step.with }
}

const field = /^\s*(?:-\s+)?(registry|username|password):\s+(\S.*?)\s*$/

/** A `registry-auth` text: a YAML list of flat mappings (docker/login-action, "Authenticate to multiple registries"). */
export function authEntries(text: string): readonly Fields[] {
  return text.split(/^(?=[ \t]*-\s)/m).flatMap(entry => {
    // `- { registry: ghcr.io, username: me }` has several on a line.
    const lines = entry
      .split(/\r?\n/)
      .flatMap(line => /^\s*-\s+\{(.*)\}\s*$/.exec(line)?.[1]?.split(/,\s+/) ?? [line])
    const values = new Map(
      lines.flatMap(line => {
        const [, name = '', value = ''] = field.exec(line) ?? []
        return name === '' ? [] : [[name, value.replace(/^(['"])(.*)\1$/, '$2')] as const]
      }),
    )
    const [registry, username, password] = ['registry', 'username', 'password'].map(name => values.get(name))
    return values.size === 0 ? [] : [{ registry, username, password }]
  })
}
