import { entriesOf, textOf, valueOf } from '../../yaml/tree.ts'
import { sortedWords } from '../effects/commands.ts'
import { scriptLines } from '../effects/job.ts'
import { commandsOf, textAt } from '../jobs/lookup.ts'
import type { PlayedJob, PlayedStep } from '../jobs/play.ts'
import { actionName, inputText, scriptOf } from '../jobs/workflow.ts'
import { onlyReference } from '../values/expression.ts'
import { parseImage } from '../values/image.ts'
import type { ShellCommand } from '../values/shell.ts'
import { knownText, openText } from '../values/text.ts'
import { isDockerPassword } from './credential.ts'
import { type Login, type LoginForm, loginOf } from './login.ts'

/** Every login of a job, to whatever registry, in the order in which they are played. */
export function loginsOf(job: PlayedJob): readonly Login[] {
  const inSteps = job.played.flatMap(step => [...actionLogins(step, job), ...scriptLogins(step, job)])
  return [...containerLogins(job), ...inSteps]
}

function actionLogins(step: PlayedStep, job: PlayedJob): readonly Login[] {
  const name = actionName(step)
  const passwordText = inputText(step, 'password')
  const isLogin = name === 'docker/login-action'
  const [, held = ''] = onlyReference(passwordText ?? '') ?? []
  const isGiven = inputText(step, 'username') !== undefined && isDockerPassword(held.toUpperCase())
  if (!isLogin && (!isGiven || step.isCall || !/push|publish|build|login/.test(name))) return []
  const list = inputText(step, 'registry-auth')
  if (list !== undefined && !/dockerhub|docker\.io/i.test(list)) return []
  const value = (text = '') => textAt(text, { job, step })
  const login = loginOf({
    form: isLogin ? actionForm(step) : ofItsOwn,
    job,
    step,
    at: step.node.start,
    tool: (step.uses?.value ?? '').replace(/@.*$/, ''),
    registry: value(inputText(step, 'registry') ?? inputText(step, 'login-server')),
    username: list === undefined ? value(inputText(step, 'username')) : openText(),
    password: list === undefined ? value(passwordText) : openText(),
    passwordText,
  })
  return [login]
}

const ofItsOwn: LoginForm = {
  kind: 'other',
  why: 'it has a user name and a password of its own',
  remedy: 'log in in a step before it, and leave both inputs out',
}

function actionForm(step: PlayedStep): LoginForm {
  const inputs = step.with
  const extra = entriesOf(inputs).find(({ key }) => !/^(registry|username|password|logout)$/i.test(key))?.key
  const isAddress = /^[^$]*\/[^$]+$/.test(inputText(step, 'registry') ?? '')
  if (inputs?.kind === 'mapping' && extra === undefined && !isAddress) return { kind: 'action', with: inputs }
  const why =
    extra === undefined ? 'its registry is not a host alone' : `the input ${extra} has no counterpart`
  return { kind: 'other', why, remedy: 'give Docker Hub a login step of its own, without it' }
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

/** Programs that log in. Without a host the first four mean Docker Hub. */
const programs = /^(docker|nerdctl|podman|buildah|skopeo|oras|cosign|ko|crane|helm|regctl)$/

/** Logins of a `run:` script, and of the `command:` that a retry action runs. */
function scriptLogins(step: PlayedStep, job: PlayedJob): readonly Login[] {
  if (scriptOf(step)?.includes('login') !== true) return []
  const commands = commandsOf({ job, step })
  const offsetOf = scriptLines(step)
  return commands.flatMap(command => {
    const [head = '', ...words] = command.words.map(word => knownText(word) ?? '$')
    const program = head.replace(/^.*\//, '')
    const isLogin = /^(-\S+ ([^-]\S* )?)*((auth|registry) )?login( |$)/.test(words.join(' '))
    if (!programs.test(program) || !isLogin) return []
    const { named, given } = sortedWords(command.words.slice(2 + words.indexOf('login')))
    const [host = /^(docker|nerdctl|podman|buildah)$/.test(program) ? [''] : openText()] = named
    const isPlain = program === 'docker' && knownText(host) !== undefined && isAlone(command, step, commands)
    const login = loginOf({
      form: isPlain ? { kind: 'script' } : notAlone,
      job,
      step,
      at: offsetOf(command.line),
      tool: `${program} login`,
      keptBy: program,
      isConditional: !isPlain,
      registry: host,
      username: given('-u', '--username', '--user')[0],
      password: given('-p', '--password', '--pass')[0] ?? command.input,
    })
    return [login]
  })
}

const notAlone: LoginForm = {
  kind: 'other',
  why: 'the script is more than one docker login to a host that is written out',
  remedy: 'replace it by a login step before this one',
}

/** The script does nothing else, does not decide where logins are kept, takes none away, and writes no file. */
function isAlone(login: ShellCommand, { run, node }: PlayedStep, all: readonly ShellCommand[]): boolean {
  const isIdle = ({ words: [head = []], output }: ShellCommand) =>
    /^(|\/dev\/.*|&?[12])$/.test(output) && /^(echo|printf|set|cat|:|true|)$/.test(knownText(head) ?? '$')
  const isOther = /DOCKER_CONFIG|--config\b|config\.json|docker logout[^]*docker login|[)}]\s*>/
  const isAll =
    run !== undefined && !isOther.test(run.value) && all.every(one => one === login || isIdle(one))
  return isAll && !login.asOther && !node.flow
}
