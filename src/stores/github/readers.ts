import { OatError } from '../../base/error.ts'
import { type OrganizationSecret, storeWords } from '../../token-list/store.ts'
import { type GithubRepository, type GithubSecret, parseReaders } from './answers.ts'
import type { GithubClient } from './client.ts'
import type { Subject } from './failure.ts'
import type { LocatedStore } from './places.ts'

interface ReaderPorts {
  readonly client: GithubClient
  readonly single: (located: LocatedStore) => Promise<GithubSecret | undefined>
  readonly findRepository: (wanted: string, store: string) => Promise<GithubRepository>
  readonly warn: (text: string) => void
}

/** Keeps who may read an organization secret as it is. `single`: the secret as it is at this moment. */
export function createGithubReaders({ client, single, findRepository, warn }: ReaderPorts) {
  /** For a secret that is not there yet, what the token list says; `private` when it says nothing. */
  async function read(
    { name, path, store, ...about }: LocatedStore<OrganizationSecret>,
    secret: GithubSecret | undefined,
  ) {
    if (secret !== undefined) {
      const { visibility } = secret
      if (visibility === undefined) throw untold(name)
      if (visibility !== 'selected') return { visibility }
      const readers = await listReaders(client, { name, path, ...about }, store.secret)
      // A write that leaves them out would clear the list.
      return { visibility, selected_repository_ids: readers.map(({ id }) => id) }
    }
    const { visibility = { kind: 'private' as const } } = store
    if (visibility.kind !== 'selected') return { visibility: visibility.kind }
    const selected_repository_ids: number[] = []
    for (const one of visibility.repositories) {
      selected_repository_ids.push((await findRepository(one, name)).id)
    }
    return { visibility: 'selected', selected_repository_ids }
  }

  return {
    /** Throws where it cannot be read who may read the secret, and says whom GitHub does not let read it, though the list does: a write keeps that. */
    async check(located: LocatedStore, secret: GithubSecret | undefined): Promise<void> {
      const place = organizationPlace(located)
      if (place === undefined) return
      const { visibility, selected_repository_ids: readers } = await read(place, secret)
      const wanted = place.store.visibility
      if (secret === undefined || wanted === undefined || visibility === 'all') return
      const lacking: string[] = []
      if (wanted.kind === 'all') lacking.push('every repository')
      if (wanted.kind === 'private' && visibility === 'selected') lacking.push('every private repository')
      const named = wanted.kind === 'selected' && visibility === 'selected' ? wanted.repositories : []
      for (const one of named) {
        const { id } = await findRepository(one, place.name)
        if (readers?.includes(id) !== true) lacking.push(one)
      }
      if (lacking.length > 0) {
        warn(
          `${storeWords(place.name)}: the token list lets ${lacking.join(', ')} read it, and GitHub does not. A rotation keeps who may read it: change that on GitHub`,
        )
      }
    },
    /** What the body of a write says of them; `undefined` for a secret that only its own place reads. */
    guard(located: LocatedStore) {
      const place = organizationPlace(located)
      return place && (async () => read(place, await single(place)))
    },
  }
}

function organizationPlace(located: LocatedStore): LocatedStore<OrganizationSecret> | undefined {
  const { store } = located
  return store.kind === 'organization-secret' ? { ...located, store } : undefined
}

/** The selected repositories that may read a secret. Throws STORE_FAILED when some are missing. */
export function listReaders(client: GithubClient, about: Subject & { path: string }, secret: string) {
  const what = 'the repositories that may read the secret'
  const path = `${about.path}/secrets/${secret}/repositories`
  return client.list(path, { about, what, parse: parseReaders }, ({ id }) => id)
}

/** Guessing would open the secret to others, or close it to those that need it. */
export function untold(store: string): OatError {
  return new OatError('STORE_FAILED', {
    message: `${store}: GitHub does not say who may read this secret (visibility is missing or unknown)`,
    hint: 'check its repository access on GitHub, and look for a newer version of this action',
  })
}
