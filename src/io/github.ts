import { isTrustworthy } from '../model/address.ts'
import { OatError } from '../model/error.ts'
import type { GithubSecret } from '../model/github-answer.ts'
import { printable } from '../model/printable.ts'
import { githubPace, type PaceWindow } from '../model/request-pace.ts'
import type { StoreState } from '../model/rotation.ts'
import type { Secret } from '../model/secret.ts'
import type { Clock, GithubStores } from '../ports.ts'
import { readAccess, type Access } from './github-access.ts'
import { createGithubCall } from './github-call.ts'
import { createGithubClient } from './github-client.ts'
import { createGithubIndex } from './github-index.ts'
import { createGithubPlaces, type Located } from './github-places.ts'
import { writeVariable } from './github-variable.ts'
import { writeSecret } from './github-write.ts'

export interface GithubOptions {
  readonly token: Secret
  /** GITHUB_API_URL. */
  readonly apiUrl: string
  /** `owner/repo` that the register stands in. */
  readonly thisRepository: string
  readonly clock: Clock
  readonly signal: AbortSignal
  /** Milliseconds for one exchange; waits that a rate limit demands are not counted. */
  readonly timeoutMs: number
  /** Tries per request, for faults that may pass and for rate limits. */
  readonly attempts: number
  readonly info: (text: string) => void
  readonly warn: (text: string) => void
  /** What GitHub's limits allow, and the plugin's pause between writes (ms): tests have no time for GitHub's. */
  readonly windows?: readonly PaceWindow[]
  readonly writeIntervalMs?: number
}

/** GitHub's secrets as stores (docs.github.com/rest/actions/secrets and its siblings for Dependabot and Codespaces). */
export function createGithub(options: GithubOptions): GithubStores {
  const { token, apiUrl, info, warn } = options
  requireTrust(apiUrl)
  const client = createGithubClient({
    ...{ windows: githubPace, writeIntervalMs: 1000, ...options },
    onWait: info,
  })
  const call = createGithubCall(client, { isInstallation: token.reveal().startsWith('ghs_') })
  const places = createGithubPlaces(call, options)
  const index = createGithubIndex(call)

  /** Read just before it is sent again: a repository that was added since the check must not lose its access. */
  async function accessOf(located: Located, secret: GithubSecret | undefined): Promise<Access | undefined> {
    const { store, name, target } = located
    if (store.kind !== 'organization-secret') return undefined
    const findId = async (repository: string) => (await places.findRepository(repository, name)).id
    return readAccess({ store, name, target }, { call, secret, findId })
  }

  async function accessNow(located: Located): Promise<Access | undefined> {
    const isOrganization = located.store.kind === 'organization-secret'
    return isOrganization ? accessOf(located, await index.single(located)) : undefined
  }

  return {
    async check(store) {
      const located = await places.locate(store)
      const found = await index.look(located)
      await places.key(located)
      await places.provePermission(located)
      await accessOf(located, found)
      return stateOf(located, found)
    },
    async look(store) {
      const located = await places.locate(store)
      return stateOf(located, await index.look(located))
    },
    async write(store, value) {
      const located = await places.locate(store)
      const access = await accessNow(located)
      index.changed(located)
      return writeSecret(located, { ...value, call, places, access })
    },
    async announce(store, { expiresAt, before }) {
      if (store.app !== 'actions') return 'done'
      const located = await places.locate(store)
      const name = `${store.secret}_EXPIRES_AT`
      const value = new Date(expiresAt).toISOString()
      const access = await accessNow(located)
      const refusal = await writeVariable(located, { call, name, value, access, before })
      if (refusal === undefined) return 'done'
      if ('isLate' in refusal) return 'late'
      const { place, variablePermission: permission } = located.target
      const request = { method: 'PATCH', path: '' } as const
      const { message, hint } = call.refusal(
        { store: located.name, target: { place, permission }, request },
        refusal,
      )
      warn(`The variable ${name} was not written. ${message}; ${hint}.`)
      return 'refused'
    },
  }
}

function stateOf({ name: store }: Located, found: GithubSecret | undefined): StoreState {
  return found === undefined
    ? { store, kind: 'empty' }
    : { store, kind: 'stamped', updatedAt: found.updatedAt }
}

/** The token is shown to this address. */
function requireTrust(apiUrl: string): void {
  if (URL.canParse(apiUrl) && isTrustworthy(new URL(apiUrl))) return
  throw new OatError('STORE_FAILED', {
    message: `GITHUB_API_URL is ${printable(apiUrl, 120)}: clear text beyond this machine, or no address`,
    hint: 'set the https address of the API',
  })
}
