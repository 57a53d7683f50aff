import { type Github, startGithub } from '../../../sandbox/github/github.ts'
import { everyPermission, type GithubToken } from '../../../sandbox/github/permission.ts'
import { createRequestLog, type RequestLog } from '../../../sandbox/request-log.ts'
import type { Clock } from '../../../src/base/clock.ts'
import { Secret } from '../../../src/base/secret.ts'
import type { SecretStore } from '../../../src/token-list/store.ts'
import type { GithubOptions } from '../../../src/stores/github/client.ts'
import { closeAfterTest } from '../../support/close-after-test.ts'
import { createGithub } from '../../../src/stores/github/github.ts'
import type { GithubStores } from '../../../src/stores/stores.ts'
import { type Quiet, quietPorts } from '../../support/quiet-ports.ts'

const position = { line: 1, column: 1 }
const secret = 'PUSH_TOKEN'
const app = 'actions'

/** One store of every kind. */
export const stores = {
  repository: { kind: 'repository-secret', secret, app, repository: undefined, position },
  other: { kind: 'repository-secret', secret, app, repository: 'acme/operator', position },
  environment: {
    kind: 'environment-secret',
    secret,
    app,
    repository: undefined,
    position,
    environment: 'night/ly',
  },
  organization: {
    kind: 'organization-secret',
    secret,
    app,
    organization: 'acme',
    position,
    visibility: undefined,
  },
  dependabot: { kind: 'repository-secret', secret, app: 'dependabot', repository: undefined, position },
  codespaces: { kind: 'repository-secret', secret, app: 'codespaces', repository: undefined, position },
} as const satisfies Record<string, SecretStore>

/** A clock that nobody waits for: sleeping moves it. */
export function createFakeClock(start = Date.UTC(2026, 10, 24, 14)): Clock & { readonly slept: number[] } {
  let now = start
  const slept: number[] = []
  return {
    slept,
    now: () => now,
    random: () => 0.5,
    unique: () => '0',
    sleep(milliseconds, signal) {
      signal.throwIfAborted()
      slept.push(milliseconds)
      now += milliseconds
      return Promise.resolve()
    },
  }
}

export interface Bench {
  readonly github: Github
  readonly log: RequestLog
  readonly clock: ReturnType<typeof createFakeClock>
  /** What the adapter said, in order; warnings begin with `warning: `. */
  readonly said: string[]
  readonly secret: (value: string) => Secret
  /** The adapter, with a token that may everything unless told otherwise. */
  open(options?: Partial<GithubOptions> & Quiet & { as?: string }): GithubStores
  /** `METHOD /path status` of every request so far; then forgets them. */
  requests(): string[]
}

export const tokens: readonly GithubToken[] = [
  { name: 'app', value: 'ghs_app', permissions: everyPermission },
  { name: 'reader', value: 'github_pat_reader', permissions: { secrets: 'read', environments: 'write' } },
  { name: 'job', value: 'ghs_job', permissions: {} },
]

/** acme/kic with an environment and acme/operator, in organization acme. `skew`: GitHub's clock ahead of ours, in ms. */
export async function startBench(skew = 0): Promise<Bench> {
  const clock = createFakeClock()
  const log = createRequestLog()
  const github = await startGithub({ log, now: () => clock.now() + skew })
  await github.addOrganization('acme')
  await github.addRepository('acme/kic', { environments: ['night/ly'] })
  await github.addRepository('acme/operator')
  for (const token of tokens) github.addToken(token)
  closeAfterTest({ github, close: () => github.close() })
  const said: string[] = []
  const mask = (): void => undefined
  return {
    github,
    log,
    clock,
    said,
    secret: value => new Secret(value, mask),
    open: ({ as = 'ghs_app', ...options } = {}) => {
      const token = new Secret(as, mask)
      const place = { access: { token }, stores: Object.values(stores), thisRepository: 'acme/kic' }
      const ports = quietPorts({
        environment: { GITHUB_API_URL: github.origin },
        clock,
        attempts: 3,
        info: text => void said.push(text),
        warning: text => void said.push(`warning: ${text}`),
        ...options,
      })
      return createGithub({ ...place, pace: 0, ...options }, ports)
    },
    requests() {
      const lines = log.entries().map(({ method, target, outcome }) => `${method} ${target} ${outcome}`)
      log.clear()
      return lines
    },
  }
}
