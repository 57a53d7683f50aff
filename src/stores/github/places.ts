import { OatError } from '../../base/error.ts'
import type { Secret } from '../../base/secret.ts'
import { type SecretStore, storeName, storeWords } from '../../register/store.ts'
import {
  type GithubRepository,
  type GithubSecret,
  parseKey,
  parseRepository,
  parseSecret,
  parseSecrets,
} from './answers.ts'
import { isAnswer } from './octokit.ts'
import type { GithubCall } from './call.ts'
import { rightTo, type SecretTarget, secretTarget } from './target.ts'

export interface SealingKey {
  readonly id: string
  readonly key: PublicKey
}

/** A store together with where it is; errors name it. */
export interface LocatedStore<S extends SecretStore = SecretStore> {
  readonly store: S
  readonly name: string
  readonly target: SecretTarget
}

/** A name that nobody uses: deleting it changes nothing, and GitHub refuses it (403) to who may not write. */
const nobodysSecret = 'DOCKER_OAT_LOGIN_WRITE_CHECK'

/** Repositories, keys and permissions, each asked for once. */
export function createGithubPlaces(
  call: GithubCall,
  options: { thisRepository: string; warn: (text: string) => void },
) {
  const { thisRepository, warn } = options
  const repositories = createMemory<GithubRepository>()
  const keys = createMemory<SealingKey>()
  const permissions = createMemory<true>()

  /** Also `owner/repo` as it is called today. */
  function findRepository(wanted: string, store: string): Promise<GithubRepository> {
    return repositories.get(wanted.toLowerCase(), async () => {
      const path = `/repos/${wanted.split('/').map(encodeURIComponent).join('/')}`
      const target = { place: `repository ${wanted}`, permission: `access to ${wanted}` }
      const found = await call.ask({
        store,
        target,
        request: { method: 'GET', path },
        parse: parseRepository,
      })
      if (found.fullName.toLowerCase() !== wanted.toLowerCase()) {
        warn(`${wanted} is called ${found.fullName} now: update the register`)
      }
      return found
    })
  }

  async function locate<S extends SecretStore>(store: S): Promise<LocatedStore<S>> {
    const name = storeName(store, thisRepository)
    if (store.kind === 'organization-secret') return { store, name, target: secretTarget(store, '') }
    const { fullName, isArchived } = await findRepository(store.repository ?? thisRepository, name)
    if (isArchived) throw archived(name, fullName)
    return { store, name, target: secretTarget(store, fullName) }
  }

  function key({ name, target }: LocatedStore): Promise<SealingKey> {
    return keys.get(target.path, async () => {
      const request = { method: 'GET', path: `${target.path}/secrets/public-key` } as const
      const { id, key: base64 } = await call.ask({ store: name, target, request, parse: parseKey })
      return { id, key: parsePublicKey(base64, name) }
    })
  }

  return {
    locate,
    findRepository,
    key,
    /** Forgets a key that GitHub did not take, and fetches it again. */
    renewKey(located: LocatedStore): Promise<SealingKey> {
      keys.forget(located.target.path)
      return key(located)
    },
    /** Reading needs less than writing, so writing is tried where it changes nothing. */
    provePermission: ({ name, target }: LocatedStore): Promise<true> =>
      permissions.get(target.path, async () => {
        const path = `${target.path}/secrets/${nobodysSecret}`
        const request = {
          method: 'DELETE',
          path,
          right: rightTo('write', target.rights.secrets, target),
        } as const
        const reply = await call.send(request)
        if (isAnswer(reply) || ('status' in reply && reply.status === 404)) return true
        throw call.refusal({ store: name, target, request }, reply)
      }),
  }
}

/** What was found stays; what failed is asked for again. */
function createMemory<T>() {
  const known = new Map<string, Promise<T>>()
  return {
    forget: (name: string) => known.delete(name),
    get(name: string, find: () => Promise<T>): Promise<T> {
      const found = known.get(name) ?? find()
      known.set(name, found)
      found.catch(() => known.delete(name))
      return found
    },
  }
}

function archived(store: string, repository: string): OatError {
  return new OatError('STORE_FORBIDDEN', {
    message: `${storeWords(store)}: ${repository} is archived, so nothing can be written there`,
    hint: 'unarchive the repository, or remove it from the register',
  })
}

/** One page of a target's secrets, and the names that were looked up or written since. */
interface Snapshot {
  readonly takenAt: number
  readonly secrets: ReadonlyMap<string, GithubSecret>
  readonly isWhole: boolean
  readonly spent: Set<string>
}

/** As many as GitHub gives: all that a repository or an environment may have. */
const pageSize = 100
/** Milliseconds by GitHub's clock: one list serves the stores that are looked at in one go, and no later question. */
const freshFor = 600_000

/** Looks secrets up by one list for all of a target; one by one where an organization has more than one page of them. */
export function createGithubIndex(call: GithubCall) {
  const snapshots = new Map<string, Snapshot>()

  async function list({ name, target }: LocatedStore): Promise<Snapshot> {
    const path = `${target.path}/secrets?per_page=${pageSize}`
    const request = { method: 'GET', path, right: rightTo('read', target.rights.secrets, target) } as const
    const page = await call.ask({ store: name, target, request, parse: parseSecrets })
    const secrets = new Map(page.items.map(secret => [secret.name.toUpperCase(), secret]))
    const takenAt = call.serverTime() ?? 0
    return { takenAt, secrets, isWhole: page.total <= page.items.length, spent: new Set() }
  }

  function usable(located: LocatedStore): Snapshot | undefined {
    const known = snapshots.get(located.target.path)
    if (known === undefined || known.spent.has(located.store.secret)) return undefined
    if (call.isOver(located.target.path)) return undefined
    return (call.serverTime() ?? 0) - known.takenAt > freshFor ? undefined : known
  }

  const single = ({ name, store, target }: LocatedStore): Promise<GithubSecret | undefined> => {
    const request = { method: 'GET', path: `${target.path}/secrets/${store.secret}` } as const
    return call.find({ store: name, target, request, parse: parseSecret })
  }

  return {
    single,
    /** `undefined` when there is no such secret. The same secret is never read twice from one list. */
    async look(located: LocatedStore): Promise<GithubSecret | undefined> {
      const { path } = located.target
      if (snapshots.get(path)?.isWhole === false) return single(located)
      const snapshot = usable(located) ?? (await list(located))
      snapshots.set(path, snapshot)
      snapshot.spent.add(located.store.secret)
      const found = snapshot.secrets.get(located.store.secret)
      return found === undefined && !snapshot.isWhole ? single(located) : found
    },
    /** Everything seen of this secret so far is old. */
    changed({ store, target }: LocatedStore): void {
      snapshots.get(target.path)?.spent.add(store.secret)
    },
  }
}

/** A Curve25519 public key: 32 bytes, nothing else. */
export type PublicKey = Uint8Array & { readonly length: 32 }

/** Base64 to a key. @throws OatError STORE_FAILED naming `store`, when it does not have the 32 bytes of a key */
export function parsePublicKey(base64: string, store: string): PublicKey {
  const bytes = Uint8Array.from(Buffer.from(base64, 'base64'))
  if (isKey(bytes)) return bytes
  throw new OatError('STORE_FAILED', {
    message: `${storeWords(store)}: GitHub's public key has ${bytes.length} bytes instead of 32, so nothing can be encrypted with it`,
    hint: 'check that GITHUB_API_URL is a GitHub API and that no proxy changes its answers',
  })
}

function isKey(bytes: Uint8Array): bytes is PublicKey {
  return bytes.length === 32
}

/** A sealed box in base64, which only the owner of the key can open (docs.github.com, "Encrypting secrets for the REST API"). */
export async function seal(value: Secret, key: PublicKey): Promise<string> {
  const { default: sodium } = await import('libsodium-wrappers')
  await sodium.ready
  return Buffer.from(sodium.crypto_box_seal(value.reveal(), key)).toString('base64')
}
