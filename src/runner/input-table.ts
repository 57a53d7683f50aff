export const modes = ['login', 'verify', 'rotate', 'audit', 'migrate'] as const
export type Mode = (typeof modes)[number]

/** The first buildx that builds with `docker-config: scoped` (docker/buildx, PR 3562). */
export const firstScopedBuildx = '0.31'

interface InputRow {
  /** The modes that use it; any other refuses it when it is written. */
  readonly modes: readonly Mode[]
  /** What an input that is not written stands for; `''`: nothing. action.yml only describes it. */
  readonly default: string
  /** What to write in its place, by mode, where the mode has another input for the same purpose. */
  readonly instead: Readonly<Partial<Record<Mode, string>>>
}

const row = (used: readonly Mode[], preset = '', instead: InputRow['instead'] = {}): InputRow => ({
  modes: used,
  default: preset,
  instead,
})
const login = row(['login'])
const owner = row(['rotate', 'audit'])
const rotate = row(['rotate'])
const tokens = row(['login', 'verify', 'rotate'])

/** Every input of action.yml, in its order there; a test holds the two together. */
export const inputTable = {
  mode: row(modes, 'login'),
  config: row(modes, '.github/docker-oat.yml'),
  organization: row(['login', 'verify']),
  registry: row(['login', 'verify', 'rotate'], 'docker.io'),
  push: login,
  pull: login,
  access: row(['login', 'verify']),
  channel: row(['login', 'verify']),
  token: tokens,
  'release-pull-token': tokens,
  'release-push-token': tokens,
  'nightly-pull-token': tokens,
  'nightly-push-token': tokens,
  repositories: row(['verify'], '', {
    login:
      'write "push:" or "pull:" with the repositories that are pushed to or pulled, such as "push: acme/app"',
  }),
  username: row(['login', 'verify']),
  proof: row(['login'], 'sufficient'),
  probe: row(['verify'], 'off'),
  'on-missing': row(['login'], 'fail'),
  'expires-at': row(['login', 'rotate']),
  'expiry-warning-days': row(['login', 'audit'], '14'),
  'docker-config': row(['login'], 'shared'),
  logout: row(['login'], 'true'),
  'pull-secret': login,
  'oidc-connection-id': login,
  'oidc-expires-in': row(['login'], '3600'),
  timeout: row(['login', 'verify', 'rotate', 'audit'], '60'),
  attempts: row(['login', 'verify', 'rotate', 'audit'], '5'),
  'hub-url': row(['rotate', 'audit'], 'https://hub.docker.com'),
  'hub-username': owner,
  'hub-password': owner,
  'hub-totp-secret': owner,
  'activity-token': row(['audit']),
  'github-token': owner,
  only: rotate,
  force: rotate,
  compromised: rotate,
  'dry-run': row(['rotate'], 'false'),
  'allow-ref': owner,
  'fail-on': row(['audit', 'migrate'], 'error'),
  paths: row(['migrate'], '.github/workflows'),
  write: row(['migrate'], 'false'),
  answer: row(['migrate']),
  answers: row(['migrate']),
  prefer: row(['migrate'], 'token'),
  register: row(['migrate'], 'false'),
} as const satisfies Record<string, InputRow>

export type InputName = keyof typeof inputTable

export const inputNames = Object.keys(inputTable) as InputName[]

/** Inputs that take several values, by line or comma; their flags may be repeated. */
export const listInputs = [
  'push',
  'pull',
  'repositories',
  'only',
  'force',
  'compromised',
  'paths',
  'answer',
] as const satisfies readonly InputName[]

/** Inputs whose values must never be seen. */
export const secretInputs = [
  'token',
  'release-pull-token',
  'release-push-token',
  'nightly-pull-token',
  'nightly-push-token',
  'hub-password',
  'hub-totp-secret',
  'activity-token',
  'github-token',
] as const satisfies readonly InputName[]

export type SecretInput = (typeof secretInputs)[number]
