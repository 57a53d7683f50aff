import { entriesOf, textOf, valueOf, type YamlEntry } from '../../yaml/tree.ts'
import { isFirstBuildAction } from '../effects/actions.ts'
import type { JobReader } from '../jobs/lookup.ts'
import type { PlayedJob, PlayedStep } from '../jobs/play.ts'
import { actionName, inputText, type WorkflowStep } from '../jobs/workflow.ts'
import { parseImage } from '../values/image.ts'
import { literalValue } from '../values/text.ts'
import { isDockerPassword, onlySecret } from './credential.ts'
import { byHand, type Login, type LoginForm, loginOf } from './login.ts'
import { scriptLogins } from './scripts.ts'

/** Every login of a job, to whatever registry, in the order in which they are played. */
export function loginsOf(job: PlayedJob, reader: JobReader): readonly Login[] {
  const inSteps = job.played.flatMap(step => [
    ...actionLogins(step, job, reader),
    ...scriptLogins({ job, step, reader }),
  ])
  return [...containerLogins(job, reader), ...inSteps]
}

const known = /^(registry|username|password|logout)$/i

/** Actions that do nothing but log in, with the input that names the registry. */
const loginActions: Readonly<Record<string, string>> = {
  'docker/login-action': 'registry',
  'azure/docker-login': 'login-server',
  'redhat-actions/podman-login': 'registry',
}

/** Actions that push, and log in before with what they are given. */
const publishers =
  /^(elgohr\/publish-docker-github-action|mr-smithers-excellent\/docker-build-push|whoan\/docker-build-with-cache-action|jerray\/publish-docker-action|redhat-actions\/push-to-registry)$/

function actionLogins(step: PlayedStep, job: PlayedJob, reader: JobReader): readonly Login[] {
  const name = actionName(step)
  const password = inputText(step, 'password')
  const host = loginActions[name] ?? (isCopy(step, name, password) ? 'registry' : undefined)
  const isPublisher = password !== undefined && (publishers.test(name) || isFirstBuildAction(step))
  if (host === undefined && !isPublisher) return []
  const list = host === undefined ? undefined : inputText(step, 'registry-auth')
  const value = (text: string | undefined) => text && reader.value(text, { job, step })
  const registry =
    inputText(step, host ?? 'registry') ??
    (name === 'redhat-actions/push-to-registry' ? inputText(step, 'tags') : undefined)
  const login = {
    job,
    step,
    at: step.node.start,
    tool: (step.uses?.value ?? '').replace(/@.*$/, ''),
    keptBy: name === 'redhat-actions/podman-login' ? 'podman' : 'docker',
  }
  const pieces = (text: string | undefined, other: string | undefined) => ({
    username: value(other) || undefined,
    password: value(text) || undefined,
    passwordText: text,
  })
  if (list !== undefined) {
    const form = byHand(
      'it stands in registry-auth',
      'give Docker Hub a login step of its own, and take its entry out of registry-auth',
    )
    return list.split(/^(?=[ \t]*-\s)/m).flatMap(entry => {
      const field = (key: string) =>
        new RegExp(`(?:^|[\\s{-])${key}:\\s+['"]?((?:\\$\\{\\{.*?\\}\\}|[^\\s,}'"])+)`).exec(entry)?.[1]
      if (field('password') === undefined && field('username') === undefined) return []
      const host = value(field('registry')) || literalValue('')
      return [loginOf({ ...login, form, registry: host, ...pieces(field('password'), field('username')) })]
    })
  }
  const form =
    host === undefined
      ? byHand(
          'it pushes with a user name and a password of its own',
          'log in in a step before it, and leave both inputs out',
        )
      : formOf(step, name)
  const where = value(registry) || literalValue('')
  return [loginOf({ ...login, form, registry: where, ...pieces(password, inputText(step, 'username')) })]
}

/** An organization's own copy of docker/login-action: it has that name, and gets a password of Docker's and no other inputs. */
function isCopy(step: PlayedStep, name: string, password = ''): boolean {
  const isNamed = name.endsWith('/login-action') && isDockerPassword(onlySecret(password) ?? '')
  return isNamed && entriesOf(step.with).every(({ key }) => known.test(key))
}

function formOf(step: PlayedStep, name: string): LoginForm {
  const inputs = step.with
  if (inputs?.kind !== 'mapping') return byHand('the step has no inputs', 'give it the credential it needs')
  const extra = inputs.entries.find(
    ({ key }) => /^(ecr|scope)$/i.test(key) || (inputs.flow && !known.test(key)),
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
  if (name === 'redhat-actions/podman-login') {
    return byHand(
      'podman-login makes podman read a file of its own',
      'replace every step with podman-login together',
    )
  }
  return { kind: 'action', with: inputs }
}

/** What a step gives docker/login-action and the action has no input for, so that GitHub warns of it. */
export function strayInputs(step: WorkflowStep): readonly YamlEntry[] {
  return actionName(step) === 'docker/login-action'
    ? entriesOf(step.with).filter(({ key }) => !known.test(key))
    : []
}

/** The `credentials:` of a job's container and services: the runner pulls these images before any step. */
function containerLogins(job: PlayedJob, reader: JobReader): readonly Login[] {
  const services = entriesOf(valueOf(job.node, 'services')).map(
    ({ key, value }) => [`services.${key}`, value] as const,
  )
  return [['container', valueOf(job.node, 'container')] as const, ...services].flatMap(([name, node]) => {
    const credentials = valueOf(node, 'credentials')
    if (credentials?.kind !== 'mapping') return []
    const value = (text = '') => (text === '' ? undefined : reader.value(text, { job }))
    const image = value(textOf(node, 'image')) ?? []
    const passwordText = textOf(credentials, 'password')
    const login = loginOf({
      form: { kind: 'credentials', node: credentials, image },
      job,
      step: undefined,
      at: credentials.start,
      tool: `${name}.credentials`,
      registry: [],
      username: value(textOf(credentials, 'username')),
      password: value(passwordText),
      passwordText,
    })
    const [kind = 'unknown', ...more] = new Set(image.map(text => parseImage(text).registry))
    // Whose password it is, its name tells where the image does not.
    const isNamed = [login.username, login.password].every(one =>
      'name' in one ? /docker_?hub/i.test(one.name) : one.kind === 'literal',
    )
    const registry = more.length > 0 || kind === 'unknown' ? (isNamed ? 'hub' : login.registry) : kind
    return [{ ...login, registry }]
  })
}
