import { OatError } from '../../base/error.ts'
import type { Secret } from '../../base/secret.ts'
import { type SecretStore, storeName, storeWords } from '../../token-list/store.ts'
import {
  type GithubRepository,
  type GithubSecret,
  parseKey,
  parseRepository,
  parseSecret,
  parseSecrets,
} from './answers.ts'
import type { GithubClient } from './client.ts'
import type { Subject } from './failure.ts'
import { isAnswer } from './octokit.ts'
import { type SecretTarget, secretTarget } from './target.ts'

export interface SealingKey {
  readonly id: string
  readonly key: PublicKey
}

/** A store together with where it is; errors name it. */
export interface LocatedStore<S extends SecretStore = SecretStore> extends SecretTarget, Subject {
  readonly store: S
}

/** A name that nobody uses: deleting it changes nothing, and GitHub refuses it (403) to who may not write. */
const nobodysSecret = 'DOCKER_OAT_LOGIN_WRITE_CHECK'

/** Repositories, keys and permissions, each asked for once. */
export function createGithubPlaces(
  client: GithubClient,
  { thisRepository, warn }: { thisRepository: string; warn: (text: string) => void },
) {
  const repositories = createMemory<GithubRepository>()
  const keys = createMemory<SealingKey>()
  const permissions = createMemory<true>()

  /** Also `owner/repo` as it is called today, but nobody else's. */
  function findRepository(wanted: string, name: string): Promise<GithubRepository> {
    return repositories.get(wanted.toLowerCase(), async () => {
      const about = { name, place: `repository ${wanted}`, permission: `access to ${wanted}` }
      const path = `/repos/${wanted.split('/').map(encodeURIComponent).join('/')}`
      const found = await client.ask(path, { about, parse: parseRepository })
      const [before, now] = [wanted, found.fullName].map(it => it.toLowerCase())
      if (before?.split('/')[0] !== now?.split('/')[0]) throw handedOver(name, wanted, found.fullName)
      if (before !== now) warn(`${wanted} is called ${found.fullName} now: update the token list`)
      return found
    })
  }

  async function locate<S extends SecretStore>(store: S): Promise<LocatedStore<S>> {
    const name = storeName(store, thisRepository)
    if (store.kind === 'organization-secret') return { store, name, ...secretTarget(store, '') }
    const { fullName, isArchived } = await findRepository(store.repository ?? thisRepository, name)
    if (isArchived) throw archived(name, fullName)
    return { store, name, ...secretTarget(store, fullName) }
  }

  function key(about: LocatedStore): Promise<SealingKey> {
    return keys.get(about.path, async () => {
      const { id, key: base64 } = await client.ask(`${about.path}/secrets/public-key`, {
        about,
        parse: parseKey,
      })
      return { id, key: parsePublicKey(base64, about.name) }
    })
  }

  return {
    locate,
    findRepository,
    key,
    /** Forgets a key that GitHub did not take, and fetches it again. */
    renewKey(located: LocatedStore): Promise<SealingKey> {
      keys.forget(located.path)
      return key(located)
    },
    /** Reading needs less than writing, so writing is tried where it changes nothing. */
    provePermission: (about: LocatedStore): Promise<true> =>
      permissions.get(about.path, async () => {
        const reply = await client.send('DELETE', `${about.path}/secrets/${nobodysSecret}`)
        if (isAnswer(reply) || ('status' in reply && reply.status === 404)) return true
        throw client.refusal(about, 'DELETE', reply)
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
    hint: 'unarchive the repository, or remove it from the token list',
  })
}

function handedOver(store: string, repository: string, now: string): OatError {
  return new OatError('STORE_FORBIDDEN', {
    message: `${storeWords(store)}: ${repository} belongs to another owner now (${now})`,
    hint: `if that owner may have the token, write ${now} in the token list; if not, remove it there`,
  })
}

/** One page of a target's secrets, and the names that were looked up or written since. */
interface Snapshot {
  readonly takenAt: number
  readonly secrets: ReadonlyMap<string, GithubSecret>
  readonly isWhole: boolean
  readonly spent: Set<string>
}

/** Milliseconds by GitHub's clock: one list serves the stores that are looked at in one go, and no later question. */
const freshFor = 600_000

/** Looks secrets up by one list for all of a target; one by one where an organization has more than one page of them. */
export function createGithubIndex(client: GithubClient) {
  const snapshots = new Map<string, Snapshot>()

  async function list(about: LocatedStore): Promise<Snapshot> {
    const path = `${about.path}/secrets?per_page=100`
    const { items, total, hasNext } = await client.ask(path, { about, parse: parseSecrets })
    const secrets = new Map(items.map(secret => [secret.name.toUpperCase(), secret]))
    const isWhole = total <= items.length && !hasNext
    return { takenAt: client.serverTime() ?? 0, secrets, isWhole, spent: new Set() }
  }

  function usable({ path, store }: LocatedStore): Snapshot | undefined {
    const known = snapshots.get(path)
    if (known === undefined || known.spent.has(store.secret) || client.isOver(path)) return undefined
    return (client.serverTime() ?? 0) - known.takenAt > freshFor ? undefined : known
  }

  const single = (about: LocatedStore): Promise<GithubSecret | undefined> =>
    client.find(`${about.path}/secrets/${about.store.secret}`, { about, parse: parseSecret })

  return {
    single,
    /** `undefined` when there is no such secret. The same secret is never read twice from one list. */
    async look(located: LocatedStore): Promise<GithubSecret | undefined> {
      const { path, store } = located
      if (snapshots.get(path)?.isWhole === false) return single(located)
      const snapshot = usable(located) ?? (await list(located))
      snapshots.set(path, snapshot)
      snapshot.spent.add(store.secret)
      const found = snapshot.secrets.get(store.secret)
      return found === undefined && !snapshot.isWhole ? single(located) : found
    },
    /** Everything seen of this secret so far is old. */
    changed({ store, path }: LocatedStore): void {
      snapshots.get(path)?.spent.add(store.secret)
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
