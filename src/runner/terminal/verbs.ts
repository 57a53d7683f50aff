import {
  type InputName,
  inputNames,
  inputTable,
  isInputName,
  isSecretInput,
  modes,
  type SecretInput,
} from '../input-table.ts'
import type { FlagGroup } from '../input-meanings.ts'

/** `setup`; a mode; `exposed`, for the hour after an incident; or `logout`: in a job, the post step does that. */
export const verbs = ['setup', ...modes, 'exposed', 'logout'] as const
export type Verb = (typeof verbs)[number]

export const shells = ['bash', 'zsh', 'fish'] as const
export type Shell = (typeof shells)[number]

const logoutInputs = ['registry', 'timeout'] as const satisfies readonly InputName[]

const exposedInputs = [
  ...['action', 'config', 'github-token', 'github-app-client-id', 'github-app-private-key'],
  ...['timeout', 'attempts'],
].filter(isInputName)

const setupInputs = [
  ...['config', 'organization', 'registry', 'push', 'pull', 'answer', 'action', 'oidc-connection-id'],
  ...['expires-at', 'hub-url', 'hub-username', 'hub-password', 'hub-totp-secret', 'github-token', 'token'],
  ...['timeout', 'attempts'],
].filter(isInputName)

/** What `migrate --machine` takes in place of migrate's own. */
export const machineInputs = [
  'organization',
  'channel',
  'pull',
  'token',
] as const satisfies readonly InputName[]

/** `value`: what follows it, as the help shows it; nothing follows a switch. */
type FlagRow = readonly [verbs: readonly Verb[], group: FlagGroup, value: string, meaning: string]

const setup: readonly Verb[] = ['setup']
const secretVerbs = verbs.filter(verb => verb !== 'logout')

/** The flags that are not inputs. */
const rows = {
  login: [setup, 'act', 'token|keyless', 'How jobs log in; keyless needs --oidc-connection-id'],
  rotation: [setup, 'act', 'owner|assisted|none', 'Who creates new tokens: a workflow, a person, or nobody'],
  audit: [setup, 'act', 'nightly|none', 'Whether a workflow compares tokens and secrets every night'],
  environment: [setup, 'work', 'NAME', 'GitHub environment of rotation and audit. Default: docker-rotation'],
  app: [setup, 'account', 'CLIENT_ID', 'GitHub App of rotation and audit; without it a link is printed'],
  check: [setup, 'act', '', 'Print the status, change nothing; 0 only when everything is in place'],
  'limit-environment': [setup, 'act', '', 'Limit the environment to the default branch, without a question'],
  'run-programs': [setup, 'act', '', 'Run programs of the token list here, without a question'],
  since: [['exposed'], 'work', 'TIME', 'When the action was compromised, such as 2026-11-01T00:00:00Z'],
  machine: [['migrate'], 'work', '', 'Look at this machine’s docker configuration instead of workflow files'],
  yes: [['setup', 'migrate'], 'act', '', 'Do not ask before a change'],
  stdin: [secretVerbs, 'output', 'NAME', 'Read the secret NAME from standard input, such as --stdin token'],
  prompt: [secretVerbs, 'output', 'NAME', 'Ask for the secret NAME at this terminal; nothing of it is shown'],
  json: [verbs, 'output', '', 'Print one JSON object on stdout, everything else on stderr'],
  help: [verbs, 'output', '', 'Print this help'],
} as const satisfies Record<string, FlagRow>

export type ExtraFlag = keyof typeof rows
export const extraFlags: Readonly<Record<ExtraFlag, FlagRow>> = rows

export function isExtraFlag(name: string): name is ExtraFlag {
  return Object.hasOwn(rows, name)
}

/** The flags of a verb that are not inputs. */
export function extraFlagsOf(verb: Verb): readonly ExtraFlag[] {
  return Object.keys(rows)
    .filter(isExtraFlag)
    .filter(name => extraFlags[name][0].includes(verb))
}

/** The words that a flag allows, `undefined` where it may be any text. */
export function allowedWords(name: string): readonly string[] | undefined {
  if (isInputName(name)) return inputTable[name].choices
  const value = isExtraFlag(name) ? extraFlags[name][2] : ''
  return value.includes('|') ? value.split('|') : undefined
}

/** A terminal names the mode without a flag, and has no post step. */
const workflowInputs: readonly InputName[] = ['mode', 'logout']

/** The inputs that a verb takes in a terminal, as flags or variables. */
export function inputsOfVerb(verb: Verb): readonly InputName[] {
  if (verb === 'logout') return logoutInputs
  if (verb === 'setup') return setupInputs
  if (verb === 'exposed') return exposedInputs
  return inputNames.filter(
    name => !workflowInputs.includes(name) && inputTable[name].modes.some(mode => mode === verb),
  )
}

/** All that a verb takes, those of `migrate --machine` among them. */
function allInputsOf(verb: Verb): readonly InputName[] {
  const own = inputsOfVerb(verb)
  return verb === 'migrate' ? [...own, ...machineInputs.filter(name => !own.includes(name))] : own
}

/** The inputs that a verb takes as flags. */
export function flagsOf(verb: Verb): readonly Exclude<InputName, SecretInput>[] {
  return allInputsOf(verb).filter((name): name is Exclude<InputName, SecretInput> => !isSecretInput(name))
}

/** The secrets that a verb takes, by variable, `--stdin` or `--prompt`. */
export function secretsOf(verb: Verb): readonly SecretInput[] {
  return allInputsOf(verb).filter(isSecretInput)
}

/** Whether a flag has no value: an input that is `true` or `false`, or a switch. */
export function isSwitch(name: string): boolean {
  if (isInputName(name)) return /^(true|false)$/.test(inputTable[name].default ?? '')
  return isExtraFlag(name) && extraFlags[name][2] === ''
}

/** The environment variable that gives an input: `DOCKER_OAT_RELEASE_PUSH_TOKEN`. */
export function environmentName(input: InputName): string {
  return `DOCKER_OAT_${input.replaceAll('-', '_').toUpperCase()}`
}

/** How a terminal names an input: by its flag, a secret by its variable. */
export function terminalName(input: InputName): string {
  return isSecretInput(input) ? environmentName(input) : `--${input}`
}

/** How to give a secret in a terminal. */
export function secretWays(input: SecretInput): string {
  return `use --stdin ${input}, --prompt ${input} or the variable ${environmentName(input)}`
}
