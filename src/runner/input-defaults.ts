export const modes = ['login', 'verify', 'rotate', 'audit', 'migrate'] as const
export type Mode = (typeof modes)[number]

interface InputRow {
  /** The modes that use it; any other refuses it when it is written. */
  modes: readonly Mode[]
  /** What an input that is not written stands for; nothing where this is missing. action.yml describes it. */
  default?: string
  /** `list`: several values, by line or comma; its flag may be repeated. `secret`: nobody may see it. */
  kind?: 'list' | 'secret' | 'file'
  /** What a terminal's help shows behind its flag, where neither its words nor its kind tell. */
  value?: string
  choices?: readonly string[]
  range?: readonly [least: number, most: number]
}

const login = ['login'] as const
const rotate = ['rotate'] as const
const migrate = ['migrate'] as const
const owner = ['rotate', 'audit'] as const
const proving = ['login', 'verify'] as const
const token = { modes: ['login', 'verify', 'rotate'], kind: 'secret' } as const
const asking = ['login', 'verify', 'rotate', 'audit'] as const

/** Every input of action.yml, which says what each means, in its order: neighbours are of the same modes. */
const rows = {
  mode: { modes, default: 'login', choices: modes },
  config: { modes, default: '.github/docker-oat.yml', kind: 'file' },
  push: { modes: login, kind: 'list', value: 'ORG/NAME' },
  pull: { modes: login, kind: 'list', value: 'ORG/NAME' },
  bake: { modes: login, kind: 'list', value: 'FILE#TARGET' },
  proof: { modes: login, default: 'sufficient', choices: ['sufficient', 'exact', 'off'] },
  'on-missing': { modes: login, default: 'fail', choices: ['fail', 'skip'] },
  'on-immutable': { modes: login, default: 'fail', choices: ['fail', 'skip'] },
  'docker-config': { modes: login, default: 'shared', choices: ['shared', 'isolated', 'scoped'] },
  logout: { modes: login, default: 'true' },
  'pull-secret': { modes: login, kind: 'file' },
  'oidc-connection-id': { modes: login, value: 'UUID' },
  'oidc-expires-in': { modes: login, default: '3600', range: [300, 21_600] },
  organization: { modes: proving, value: 'ORG' },
  channel: { modes: proving, value: 'CHANNEL' },
  access: { modes: proving, choices: ['pull', 'push'] },
  username: { modes: proving, value: 'NAME' },
  token,
  'release-pull-token': token,
  'release-push-token': token,
  'nightly-pull-token': token,
  'nightly-push-token': token,
  registry: { modes: ['login', 'verify', 'rotate'], default: 'docker.io', value: 'HOST' },
  'expires-at': { modes: ['login', 'rotate'], value: 'DATE' },
  'expiry-warning-days': { modes: ['login', 'audit'], default: '14', range: [0, 365] },
  repositories: { modes: ['verify'], kind: 'list', value: 'ORG/NAME' },
  probe: { modes: ['verify'], default: 'off', choices: ['upload', 'label', 'off'] },
  'hub-username': { modes: owner, value: 'NAME' },
  'hub-password': { modes: owner, kind: 'secret' },
  'hub-totp-secret': { modes: owner, kind: 'secret' },
  'hub-url': { modes: asking, default: 'https://hub.docker.com', value: 'URL' },
  'github-token': { modes: owner, kind: 'secret' },
  'github-app-client-id': { modes: owner, value: 'CLIENT_ID' },
  'github-app-private-key': { modes: owner, kind: 'secret' },
  'allow-ref': { modes: owner, value: 'REF' },
  evidence: { modes: owner, kind: 'file', value: 'DIR' },
  only: { modes: rotate, kind: 'list', value: 'LABEL' },
  force: { modes: rotate, kind: 'list', value: 'LABEL' },
  compromised: { modes: rotate, kind: 'list', value: 'LABEL' },
  'dry-run': { modes: rotate, default: 'false' },
  'activity-token': { modes: ['audit'], kind: 'secret' },
  parts: { modes: ['audit'], default: 'hub, github', kind: 'list', value: 'LIST' },
  'fail-on': { modes: ['audit', 'migrate'], default: 'error', choices: ['error', 'warning', 'never'] },
  paths: { modes: migrate, default: '.github/workflows', kind: 'list', value: 'PATH' },
  write: { modes: migrate, default: 'false' },
  answer: { modes: migrate, kind: 'list', value: 'FILE:LINE=push:ORG/NAME' },
  action: { modes: migrate, value: 'OWNER/NAME@COMMIT' },
  list: { modes: migrate, default: 'false' },
  timeout: { modes: asking, default: '60', range: [1, 3600] },
  attempts: { modes: asking, default: '5', range: [1, 20] },
} as const satisfies Record<string, InputRow>

type Table = typeof rows
export type InputName = keyof Table
/** Inputs whose rows have a field, such as `choices`. */
type InputWith<T> = { [Name in InputName]: Table[Name] extends T ? Name : never }[InputName]
export type SecretInput = InputWith<{ kind: 'secret' }>
export type ChoiceInput = InputWith<{ choices: readonly string[] }>
export type NumberInput = InputWith<{ range: readonly [number, number] }>
export type Choice<Name extends ChoiceInput> = Table[Name]['choices'][number]

export const inputTable: { readonly [Name in InputName]: InputRow & Table[Name] } = rows
export const inputNames = Object.keys(rows) as InputName[]

export function isInputName(name: string): name is InputName {
  return Object.hasOwn(rows, name)
}

export function isSecretInput(name: InputName): name is SecretInput {
  return inputTable[name].kind === 'secret'
}

export const secretInputs: readonly SecretInput[] = inputNames.filter(isSecretInput)
