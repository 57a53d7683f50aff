import { entriesOf, textOf, valueOf } from '../../yaml/tree.ts'
import { textAt } from '../jobs/lookup.ts'
import type { PlayedJob, PlayedStep } from '../jobs/play.ts'
import { actionName, inputText } from '../jobs/workflow.ts'
import { onlyReference } from '../values/expression.ts'
import { parseImage } from '../values/image.ts'
import { openText } from '../values/text.ts'
import { isDockerPassword } from './credential.ts'
import { byHand, type Login, type LoginForm, loginOf } from './login.ts'
import { scriptLogins } from './scripts.ts'

/** Every login of a job, to whatever registry, in the order in which they are played. */
export function loginsOf(job: PlayedJob): readonly Login[] {
  const inSteps = job.played.flatMap(step => [...actionLogins(step, job), ...scriptLogins(step, job)])
  return [...containerLogins(job), ...inSteps]
}

function actionLogins(step: PlayedStep, job: PlayedJob): readonly Login[] {
  const name = actionName(step)
  const passwordText = inputText(step, 'password')
  const [, held = ''] = onlyReference(passwordText ?? '') ?? []
  const isLogin = name === 'docker/login-action'
  const isGiven = inputText(step, 'username') !== undefined && isDockerPassword(held.toUpperCase())
  if (!isLogin && !(isGiven && !step.isCall && /push|publish|build|login/.test(name))) return []
  const list = inputText(step, 'registry-auth')
  if (list !== undefined && !/dockerhub|docker\.io/i.test(list)) return []
  const value = (text = '') => textAt(text, { job, step })
  const credential = (text: string | undefined) => (list === undefined ? value(text) : openText())
  const login = loginOf({
    form: isLogin ? formOf(step) : ofItsOwn,
    job,
    step,
    at: step.node.start,
    tool: (step.uses?.value ?? '').replace(/@.*$/, ''),
    registry: value(inputText(step, 'registry') ?? inputText(step, 'login-server')),
    username: credential(inputText(step, 'username')),
    password: credential(passwordText),
    passwordText,
  })
  return [login]
}

const ofItsOwn = byHand(
  'it has a user name and a password of its own',
  'log in in a step before it, and leave both inputs out',
)

function formOf(step: PlayedStep): LoginForm {
  const inputs = step.with
  if (inputs?.kind !== 'mapping') return byHand('the step has no inputs', 'give it the credential it needs')
  const extra = inputs.entries.find(({ key }) => !/^(registry|username|password|logout)$/i.test(key))
  if (extra !== undefined) {
    const remedy = 'give Docker Hub a login step of its own, without this input'
    return byHand(`the input ${extra.key} has no counterpart`, remedy)
  }
  const isAddress = /^[^$]*\/[^$]+$/.test(inputText(step, 'registry') ?? '')
  return isAddress
    ? byHand('the registry is written as an address', 'write the host alone')
    : { kind: 'action', with: inputs }
}

/** The `credentials:` of a job's container and services: the runner pulls these images before any step. */
function containerLogins(job: PlayedJob): readonly Login[] {
  const value = (text = '') => textAt(text, { job })
  const services = entriesOf(valueOf(job.node, 'services')).map(
    ({ key, value: node }) => [`services.${key}`, node] as const,
  )
  return [['container', valueOf(job.node, 'container')] as const, ...services].flatMap(([name, node]) => {
    const credentials = valueOf(node, 'credentials')
    if (credentials?.kind !== 'mapping') return []
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
