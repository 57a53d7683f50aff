import { printable } from '../../base/text.ts'
import { entriesOf, textOf, valueOf, type YamlMapping } from '../../yaml/tree.ts'
import { sortedWords } from '../effects/flags.ts'
import { scriptLines } from '../effects/job.ts'
import { commandsOf, type PlayedJob, type PlayedStep, textAt } from '../jobs/play.ts'
import { actionName, inputText, scriptOf } from '../jobs/workflow.ts'
import { namesAnother, parseImage, registryKind } from '../values/image.ts'
import type { ShellCommand } from '../values/shell.ts'
import { knownText, openText, showText, type Text } from '../values/text.ts'
import { credentialOf } from './credential.ts'

/** A place where a job hands a user name and a password to a registry. */
export type Login = Readonly<ReturnType<typeof loginOf>>

/** How a login is written: a step, a `run:` alone, a container's `credentials:`, or what a person changes. */
type LoginForm =
  | { readonly kind: 'action'; readonly with: YamlMapping }
  | { readonly kind: 'script' }
  | { readonly kind: 'credentials'; readonly node: YamlMapping; readonly image: Text }
  | { readonly kind: 'other'; readonly why: string; readonly remedy: string }

const byHand = (why: string, remedy: string): LoginForm => ({ kind: 'other', why, remedy })
const notAlone = byHand(
  'the script does more than log in to a written host',
  'put a login step before this one',
)

interface Found {
  readonly form: LoginForm
  readonly job: PlayedJob
  /** `undefined` for a container's credentials. */
  readonly step: PlayedStep | undefined
  readonly at: number
  readonly tool: string
  readonly passwordText?: string | undefined
  readonly registry: Text
  readonly username: Text | undefined
  readonly password: Text | undefined
}

function loginOf(source: Found) {
  const [username, password] = [credentialOf(source.username), credentialOf(source.password)]
  const names = [username, password].map(one => ('name' in one ? one.name : '')).join(' ')
  const registry = registryKind(source.registry)
  return {
    passwordText: undefined,
    ...source,
    file: (source.step ?? source.job).frame.file,
    registry: registry === 'unknown' && namesAnother(names) ? 'other' : registry,
    host: showText(source.registry),
    username,
    password,
    account: username.kind === 'literal' ? knownText(source.username ?? []) : undefined,
  }
}

export function placeOfLogin({ file, at: offset }: Pick<Login, 'file' | 'at'>): string {
  return `${file.path}:${file.positionAt(offset).line}`
}

/** Every login of a job, to any registry, in the order in which the job plays them. */
export function loginsOf(job: PlayedJob): readonly Login[] {
  const inSteps = job.played.flatMap(step => [actionLogins(step, job), scriptLogins(step, job)].flat())
  return [containerLogins(job), inSteps].flat()
}

function actionLogins(step: PlayedStep, job: PlayedJob): readonly Login[] {
  if (actionName(step) !== 'docker/login-action') return []
  const [passwordText, list] = ['password', 'registry-auth'].map(key => inputText(step, key))
  if (list !== undefined && !/dockerhub|docker\.io/i.test(list)) return []
  const value = (text = '') => textAt(text, { job, step })
  const credential = (text: string | undefined) => (list === undefined ? value(text) : openText())
  const login = loginOf({
    form: actionForm(step),
    job,
    step,
    at: step.node.start,
    tool: printable((step.uses?.value ?? '').replace(/@.*$/, '')),
    registry: value(inputText(step, 'registry')),
    username: credential(inputText(step, 'username')),
    password: credential(passwordText),
    passwordText,
  })
  return [login]
}

function actionForm(step: PlayedStep): LoginForm {
  const inputs = step.with
  const extra = entriesOf(inputs).find(({ key }) => !/^(registry|username|password|logout)$/i.test(key))?.key
  const isAddress = /^[^$]*\/[^$]+$/.test(inputText(step, 'registry') ?? '')
  if (inputs?.kind === 'mapping' && extra === undefined && !isAddress) return { kind: 'action', with: inputs }
  const why =
    extra === undefined ? 'its registry is not a host alone' : `the input ${extra} has no counterpart`
  return byHand(why, 'give Docker Hub a login step of its own')
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

function scriptLogins(step: PlayedStep, job: PlayedJob): readonly Login[] {
  if (scriptOf(step)?.includes('login') !== true) return []
  const commands = commandsOf({ job, step })
  const offsetOf = scriptLines(step)
  return commands.flatMap(command => {
    const [head = '', ...words] = command.words.map(word => knownText(word) ?? '$')
    const program = head.replace(/^.*\//, '')
    const isKnown = /^(docker|nerdctl|podman|buildah|skopeo|oras|cosign|ko|crane|helm|regctl)$/.test(program)
    // Of a computed program its flags tell.
    const isLike = head === '$' && words.includes('--password-stdin')
    const isLogin = /^(-\S+ ([^-]\S* )?)*((auth|registry) )?login( |$)/.test(words.join(' '))
    if (!(isKnown || isLike) || !isLogin) return []
    const { operands, valuesOf, isOpen } = sortedWords(command.words.slice(2 + words.indexOf('login')))
    const [host = /^(docker|nerdctl|podman|buildah)$/.test(program) ? [''] : openText()] = operands
    const isPlain = program === 'docker' && knownText(host) !== undefined
    // Words that nothing shows, or what is around the command, may still say it.
    const unsaid =
      program !== 'docker' || isOpen || words.includes('--password-stdin') ? openText() : undefined
    const login = loginOf({
      form: isPlain ? scriptForm(command, step, commands) : notAlone,
      job,
      step,
      at: offsetOf(command.line),
      tool: `${isKnown ? program : showText(command.words[0] ?? [])} login`,
      registry: host,
      username: valuesOf('-u', '--username', '--user')[0] ?? unsaid,
      password: valuesOf('-p', '--password', '--pass')[0] ?? command.input ?? unsaid,
    })
    return [login]
  })
}

/** The script does nothing else: it decides not where logins are kept, and writes no file. */
function scriptForm(
  login: ShellCommand,
  { run, node }: PlayedStep,
  script: readonly ShellCommand[],
): LoginForm {
  const isMore = /DOCKER_CONFIG|--config\b|config\.json|docker log(in|out)[^]*docker login|>(?!&| *\/dev\/)/
  if (run === undefined || isMore.test(run.value) || login.asOther || node.flow) return notAlone
  const isIdle = ({ words: [head = []] }: ShellCommand) =>
    /^(echo|printf|set|cat|:|true|)$/.test(knownText(head) ?? '$')
  return script.every(command => command === login || isIdle(command)) ? { kind: 'script' } : notAlone
}
