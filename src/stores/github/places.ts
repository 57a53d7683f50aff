import type { Secret } from '../../base/secret.ts'
import { type SecretStore, storeName } from '../../token-list/store.ts'
import { createMemory } from '../memory.ts'
import { storeError } from '../store-error.ts'
import { type GithubRepository, type GithubSecret, parseKey, parseRepository } from './answers.ts'
import { parseSecret, parseSecrets } from './answers.ts'
import type { GithubClient } from './client.ts'
import { isAnswer } from './ask.ts'
import { type SecretTarget, secretTarget } from './target.ts'

export interface LocatedStore extends SecretTarget {
  readonly name: string
  readonly store: SecretStore
}

export type SealingKey = NonNullable<ReturnType<typeof parseKey>>

/** An unused name: deleting it changes nothing, and GitHub answers 403 to a token that may not write. */
const nobodysSecret = 'DOCKER_OAT_LOGIN_WRITE_CHECK'

/** A request for a repository, `owner/repo`. @param name of the store for whose sake it is asked */
export function repositoryAt(repository: string, name: string) {
  const subject = { name, place: `repository ${repository}`, permission: `access to ${repository}` }
  return { subject, path: `/repos/${repository.split('/').map(encodeURIComponent).join('/')}` }
}

export type GithubPlaces = ReturnType<typeof createGithubPlaces>

export function createGithubPlaces(client: GithubClient, thisRepository: string) {
  const repositories = createMemory<GithubRepository>()
  const keys = createMemory<SealingKey>()
  const permissions = createMemory<true>()

  /** Also `owner/repo` as it is called today, but not of other owners. */
  function findRepository(repositoryName: string, name: string): Promise<GithubRepository> {
    return repositories(repositoryName.toLowerCase(), async () => {
      const { path, subject } = repositoryAt(repositoryName, name)
      const repository = await client.ask(path, { subject, parse: parseRepository })
      const { fullName: now } = repository
      const ownerOf = (repository: string) => repository.toLowerCase().split('/')[0]
      if (ownerOf(repositoryName) !== ownerOf(now)) {
        throw storeError('STORE_FORBIDDEN', name, {
          message: `${repositoryName} belongs to another owner now (${now})`,
          hint: `if that owner may have the token, write ${now} in the token list; if not, remove it there`,
        })
      }
      return repository
    })
  }

  async function locate(store: SecretStore): Promise<LocatedStore> {
    const name = storeName(store, thisRepository)
    if (store.kind === 'organization-secret') return { store, name, ...secretTarget(store, '') }
    const { fullName, isArchived } = await findRepository(store.repository ?? thisRepository, name)
    if (!isArchived) return { store, name, ...secretTarget(store, fullName) }
    throw storeError('STORE_FORBIDDEN', name, {
      message: `${fullName} is archived, so nothing can be written there`,
      hint: 'unarchive the repository, or remove it from the token list',
    })
  }

  return {
    locate,
    findRepository,
    /** @param isNew it has changed since it was asked for */
    key: (subject: LocatedStore, isNew = false): Promise<SealingKey> => {
      const ask = () => client.ask(`${subject.path}/secrets/public-key`, { subject, parse: parseKey })
      return isNew ? ask() : keys(subject.path, ask)
    },
    /** Reading needs less than writing, so writing is tried where it changes nothing. */
    provePermission: (subject: LocatedStore): Promise<true> =>
      permissions(subject.path, async () => {
        const reply = await client.send('DELETE', `${subject.path}/secrets/${nobodysSecret}`)
        if (isAnswer(reply) || ('status' in reply && reply.status === 404)) return true
        throw client.refusal(subject, 'DELETE', reply)
      }),
  }
}

/** Milliseconds by GitHub's clock: one list serves the stores that are looked at in one go. */
const freshFor = 600_000

export type GithubIndex = ReturnType<typeof createGithubIndex>

/** Looks secrets up by one list for all of a target; one by one where it has more than one page. */
export function createGithubIndex(client: GithubClient) {
  const lists = new Map<string, Awaited<ReturnType<typeof list>>>()

  async function list(subject: LocatedStore) {
    const path = `${subject.path}/secrets?per_page=100`
    const { items, total, hasNext } = await client.ask(path, { subject, parse: parseSecrets })
    const secrets = new Map(items.map(secret => [secret.name.toUpperCase(), secret]))
    const takenAt = client.serverTime() ?? 0
    /** `spent`: the names that were looked up or written since. */
    return { takenAt, secrets, isWhole: total <= items.length && !hasNext, spent: new Set<string>() }
  }

  const single = (subject: LocatedStore): Promise<GithubSecret | undefined> =>
    client.find(`${subject.path}/secrets/${subject.store.secret}`, { subject, parse: parseSecret })

  return {
    single,
    /** `undefined` when there is no such secret. The same secret is never read twice from one list. */
    async look(located: LocatedStore): Promise<GithubSecret | undefined> {
      const { path, store } = located
      const cachedList = lists.get(path)
      if (cachedList?.isWhole === false) return single(located)
      const isOld = cachedList === undefined || (client.serverTime() ?? 0) - cachedList.takenAt > freshFor
      const isUsable = !isOld && !cachedList.spent.has(store.secret)
      const used = isUsable ? cachedList : await list(located)
      lists.set(path, used)
      used.spent.add(store.secret)
      return used.secrets.get(store.secret) ?? (used.isWhole ? undefined : single(located))
    },
    changed({ store, path }: LocatedStore): void {
      lists.get(path)?.spent.add(store.secret)
    },
  }
}

/** A sealed box in base64 (docs.github.com, "Encrypting secrets for the REST API"). */
export async function seal(value: Secret, key: Uint8Array): Promise<string> {
  const { default: sodium } = await import('libsodium-wrappers')
  await sodium.ready
  return Buffer.from(sodium.crypto_box_seal(value.reveal(), key)).toString('base64')
}
