import {
  type InputName,
  inputNames,
  inputTable,
  isSecretInput,
  modes,
  type SecretInput,
} from '../input-table.ts'

/** A mode; `setup`; or `logout`: in a job, the post step does that. */
export const verbs = [...modes, 'setup', 'logout'] as const
export type Verb = (typeof verbs)[number]

export const shells = ['bash', 'zsh', 'fish'] as const
export type Shell = (typeof shells)[number]

const logoutInputs = ['registry', 'timeout'] as const satisfies readonly InputName[]

const setupInputs = [
  'config',
  'organization',
  'registry',
  'push',
  'pull',
  'answer',
  'action',
  'oidc-connection-id',
  'expires-at',
  'hub-url',
  'hub-username',
  'hub-password',
  'hub-totp-secret',
  'github-token',
  'token',
  'timeout',
  'attempts',
] as const satisfies readonly InputName[]

/** What setup asks beside those: the words that the answer may be, none where it may be any text. */
const setupFlags = {
  login: ['token', 'keyless'],
  rotation: ['owner', 'assisted', 'none'],
  audit: ['nightly', 'none'],
  environment: [],
  app: [],
} as const satisfies Record<string, readonly string[]>

/** Flags of setup without a value. */
const setupSwitches = ['check', 'limit-environment', 'run-programs', 'yes'] as const

export type SetupFlag = keyof typeof setupFlags
export const setupFlagNames = Object.keys(setupFlags) as SetupFlag[]

/** The words that a flag of setup allows; `undefined`: it is none of them. */
export function setupChoices(name: string): readonly string[] | undefined {
  const flag = setupFlagNames.find(known => known === name)
  return flag && setupFlags[flag]
}

/** What `migrate --machine` takes in place of migrate's own. */
export const machineInputs = [
  'organization',
  'channel',
  'pull',
  'token',
] as const satisfies readonly InputName[]

/** A terminal names the mode without a flag, and has no post step. */
const workflowInputs: readonly InputName[] = ['mode', 'logout']

/** The inputs that a verb takes in a terminal, as flags or variables. */
export function inputsOfVerb(verb: Verb): readonly InputName[] {
  if (verb === 'logout') return logoutInputs
  if (verb === 'setup') return setupInputs
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

export type ExtraFlag =
  'stdin' | 'prompt' | 'machine' | 'csv' | 'json' | 'help' | (typeof setupSwitches)[number] | SetupFlag

/** The flags of a verb that are not inputs; the first two have a value, and those of setup. */
export function extraFlagsOf(verb: Verb): readonly ExtraFlag[] {
  const secret = secretsOf(verb).length > 0 ? (['stdin', 'prompt'] as const) : []
  const machine = verb === 'migrate' ? (['machine', 'yes'] as const) : []
  const csv = verb === 'audit' ? (['csv'] as const) : []
  const setup = verb === 'setup' ? ([...setupFlagNames, ...setupSwitches] as const) : []
  return [...secret, ...machine, ...setup, ...csv, 'json', 'help']
}

/** Whether an input is `true` or `false`: its flag has no value. */
export function isSwitch(name: InputName): boolean {
  return /^(true|false)$/.test(inputTable[name].default ?? '')
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
