import { entriesOf, textOf, valueOf } from '../../yaml/tree.ts'
import type { JobReader } from '../effects/job.ts'
import type { PlayedJob, PlayedStep } from '../jobs/play.ts'
import { actionName, inputText } from '../jobs/workflow.ts'
import { parseImage } from '../values/image.ts'
import { openText } from '../values/text.ts'
import { onlyReference } from '../values/expression.ts'
import { isDockerPassword } from './credential.ts'
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

const known = /^(registry|login-server|username|password|logout)$/i

/** Actions that do nothing but log in, with the input that names the registry. */
const loginActions: Readonly<Record<string, string>> = {
  'docker/login-action': 'registry',
  'azure/docker-login': 'login-server',
  'redhat-actions/podman-login': 'registry',
}

function actionLogins(step: PlayedStep, job: PlayedJob, reader: JobReader): readonly Login[] {
  const name = actionName(step)
  const passwordText = inputText(step, 'password')
  const username = inputText(step, 'username')
  const [, held = ''] = onlyReference(passwordText ?? '') ?? []
  const isDockers = isDockerPassword(held.toUpperCase())
  // An organization's own copy of docker/login-action has that name, and no other inputs.
  const isCopy = name.endsWith('/login-action') && entriesOf(step.with).every(({ key }) => known.test(key))
  const host = loginActions[name] ?? (isCopy && isDockers ? 'registry' : undefined)
  const list = inputText(step, 'registry-auth')
  const isPublisher = isDockers && username !== undefined && /push|publish|build/.test(name)
  if (host === undefined && !isPublisher) return []
  if (list !== undefined && !/dockerhub|docker\.io/i.test(list)) return []
  const value = (text = '') => reader.text(text, { job, step })
  const named = name === 'redhat-actions/push-to-registry' ? inputText(step, 'tags') : undefined
  const registry = inputText(step, host ?? 'registry') ?? named
  const login = loginOf({
    form: list === undefined ? formOf(step, name, host) : inList,
    job,
    step,
    at: step.node.start,
    tool: (step.uses?.value ?? '').replace(/@.*$/, ''),
    registry: value(registry),
    username: list === undefined ? value(username) : openText(),
    password: list === undefined ? value(passwordText) : openText(),
    passwordText,
    keptBy: name === 'redhat-actions/podman-login' ? 'podman' : 'docker',
  })
  return [login]
}

const inList = byHand(
  'it stands in registry-auth',
  'give Docker Hub a login step of its own, and take its entry out of registry-auth',
)

function formOf(step: PlayedStep, name: string, host: string | undefined): LoginForm {
  const inputs = step.with
  if (host === undefined) {
    const why = 'it pushes with a user name and a password of its own'
    return byHand(why, 'log in in a step before it, and leave both inputs out')
  }
  if (inputs?.kind !== 'mapping') return byHand('the step has no inputs', 'give it the credential it needs')
  const extra = inputs.entries.find(({ key }) => !known.test(key))
  if (extra !== undefined) {
    return byHand(
      `the input ${extra.key} has no counterpart`,
      'remove the input, or replace the step by hand',
    )
  }
  const written = inputText(step, 'registry') ?? ''
  if (/\/\/|\/./.test(written) && !written.includes('${{')) {
    return byHand('the registry is written as an address', 'write the host alone')
  }
  if (name === 'redhat-actions/podman-login') {
    const why = 'podman-login makes podman read a file of its own'
    return byHand(why, 'replace every step with podman-login together')
  }
  return { kind: 'action', with: inputs }
}

/** The `credentials:` of a job's container and services: the runner pulls these images before any step. */
function containerLogins(job: PlayedJob, reader: JobReader): readonly Login[] {
  const services = entriesOf(valueOf(job.node, 'services')).map(
    ({ key, value }) => [`services.${key}`, value] as const,
  )
  return [['container', valueOf(job.node, 'container')] as const, ...services].flatMap(([name, node]) => {
    const credentials = valueOf(node, 'credentials')
    if (credentials?.kind !== 'mapping') return []
    const value = (text = '') => reader.text(text, { job })
    const image = value(textOf(node, 'image'))
    const passwordText = textOf(credentials, 'password')
    const login = loginOf({
      form: { kind: 'credentials', node: credentials, image },
      job,
      step: undefined,
      at: credentials.start,
      tool: `${name}.credentials`,
      registry: openText(),
      username: value(textOf(credentials, 'username')),
      password: value(passwordText),
      passwordText,
    })
    const { registry } = parseImage(image)
    // Whose password it is, its name tells where the image does not.
    const isNamed = [login.username, login.password].every(one =>
      'name' in one ? /docker_?hub/i.test(one.name) : one.kind === 'literal',
    )
    const unclear = isNamed ? 'hub' : login.registry
    return [{ ...login, host: '', registry: registry === 'unknown' ? unclear : registry }]
  })
}
