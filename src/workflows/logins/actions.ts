import { scalarsIn, type YamlEntry } from '../../yaml/tree.ts'
import { entriesOf, textOf, valueOf } from '../../yaml/tree.ts'
import { isFirstBuildAction } from '../effects/actions.ts'
import type { JobReader } from '../jobs/lookup.ts'
import type { PlayedJob, PlayedStep } from '../jobs/play.ts'
import { actionName, inputEntry, inputText, type WorkflowStep } from '../jobs/workflow.ts'
import { literalValue } from '../values/text.ts'
import { isDockerPassword, onlySecret } from './credential.ts'
import { byHand, type Login, type LoginForm, loginOf } from './login.ts'

export interface LoginPlace {
  readonly job: PlayedJob
  readonly step: PlayedStep
  readonly reader: JobReader
}

const known = new Set(['registry', 'username', 'password', 'logout'])

/** Actions that do nothing but log in, with the input that names the registry. */
const loginActions: Readonly<Record<string, string>> = {
  'docker/login-action': 'registry',
  'azure/docker-login': 'login-server',
  'redhat-actions/podman-login': 'registry',
}

/** Actions that push, and log in before with what they are given. */
const publishers =
  /^(elgohr\/publish-docker-github-action|mr-smithers-excellent\/docker-build-push|whoan\/docker-build-with-cache-action|jerray\/publish-docker-action|redhat-actions\/push-to-registry)$/

/** The login of a step with an action; those in `registry-auth` one by one. */
export function actionLogins(place: LoginPlace): readonly Login[] {
  const { job, step, reader } = place
  const name = actionName(step)
  const value = (text: string | undefined) =>
    text === undefined ? undefined : reader.value(text, { job, step })
  const host = loginActions[name] ?? (isCopy(step, name) ? 'registry' : undefined)
  const isPublisher = publishers.test(name) || isFirstBuildAction(step)
  const list = inputText(step, 'registry-auth')
  const base = { job, step, at: step.node.start, tool: (step.uses?.value ?? '').replace(/@.*$/, '') }
  if (host !== undefined && list !== undefined) {
    const remedy = 'give Docker Hub a login step of its own, and take its entry out of registry-auth'
    return authEntries(list).map(({ registry, username, password }) =>
      loginOf({
        ...base,
        form: byHand('it stands in registry-auth', remedy),
        registry: value(registry) ?? literalValue(''),
        username: value(username),
        password: value(password),
        passwordText: password,
      }),
    )
  }
  const text = inputText(step, 'password')
  if (host === undefined && (!isPublisher || text === undefined)) return []
  const registry =
    inputText(step, host ?? 'registry') ??
    (name === 'redhat-actions/push-to-registry' ? inputText(step, 'tags') : undefined)
  const isPodman = name === 'redhat-actions/podman-login'
  const form =
    host === undefined
      ? byHand(
          'it pushes with a user name and a password of its own',
          'log in in a step before it, and leave both inputs out',
        )
      : formOf(place, name)
  return [
    loginOf({
      ...base,
      form,
      registry: value(registry) ?? literalValue(''),
      username: value(inputText(step, 'username')),
      password: value(text),
      passwordText: text,
      ...(isPodman ? { keptBy: 'podman' } : {}),
    }),
  ]
}

/** An organization's own copy of docker/login-action: it has that name, and gets a password of Docker's and no other inputs. */
function isCopy(step: WorkflowStep, name: string): boolean {
  const secret = onlySecret(inputText(step, 'password') ?? '')
  const isNamed = name.endsWith('/login-action') && secret !== undefined && isDockerPassword(secret)
  return isNamed && entriesOf(step.with).every(({ key }) => known.has(key.toLowerCase()))
}

function formOf({ job, step }: LoginPlace, name: string): LoginForm {
  const inputs = step.with
  if (inputs?.kind !== 'mapping') return byHand('the step has no inputs', 'give it the credential it needs')
  const extra = inputs.entries.find(
    ({ key }) => /^(ecr|scope)$/i.test(key) || (inputs.flow && !known.has(key.toLowerCase())),
  )
  if (extra !== undefined) {
    return byHand(
      `the input ${extra.key} has no counterpart`,
      'remove the input, or replace the step by hand',
    )
  }
  const host = inputText(step, 'registry') ?? ''
  if (/\/\/|\/./.test(host) && !host.includes('${{')) {
    return byHand('the registry is written as an address', 'write the host alone')
  }
  if (inputs.flow && !name.endsWith('/login-action')) {
    return byHand('its inputs are not written a line each', 'replace the step by hand')
  }
  if (name !== 'redhat-actions/podman-login') return { kind: 'action', with: inputs }
  const others = job.played.filter(one => one !== step && actionName(one) === name)
  const texts = [job.node, valueOf(job.frame.file.root, 'env')].flatMap(node =>
    node === undefined ? [] : [...scalarsIn(node)],
  )
  const ownFile =
    inputEntry(inputs, 'auth_file_path') !== undefined ||
    texts.some(({ value }) => /auth-?_?file/i.test(value)) ||
    textOf(valueOf(job.node, 'env'), 'REGISTRY_AUTH_FILE') !== undefined
  if (others.length > 0) {
    return byHand(
      'podman-login makes podman read a file of its own',
      'replace each step with podman-login in this job together',
    )
  }
  return ownFile
    ? byHand('the job names a file of logins of its own', 'replace the step by hand')
    : { kind: 'action', with: inputs }
}

/** What a step gives docker/login-action and the action has no input for, so that GitHub warns of it. */
export function strayInputs(step: WorkflowStep): readonly YamlEntry[] {
  return actionName(step) === 'docker/login-action'
    ? entriesOf(step.with).filter(({ key }) => !known.has(key.toLowerCase()))
    : []
}

/** A `registry-auth` text: a YAML list of flat mappings (docker/login-action, "Authenticate to multiple registries"). */
function authEntries(text: string) {
  return text.split(/^(?=[ \t]*-\s)/m).flatMap(entry => {
    const field = (name: string) =>
      new RegExp(`(?:^|[\\s{-])${name}:\\s+((?:\\$\\{\\{.*?\\}\\}|[^\\s,}])+)`)
        .exec(entry)?.[1]
        ?.replace(/^(['"])(.*)\1$/, '$2')
    const found = { registry: field('registry'), username: field('username'), password: field('password') }
    return found.password === undefined && found.username === undefined ? [] : [found]
  })
}
