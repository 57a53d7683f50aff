import { inBatches } from '../../base/batches.ts'
import type { OatError } from '../../base/error.ts'
import type { Log } from '../../runner/runner.ts'
import { storeWords } from '../../token-list/store.ts'
import { storeError } from '../store-error.ts'
import { type GithubSecret, parseReaders } from './answers.ts'
import type { Body } from './ask.ts'
import type { GithubClient } from './client.ts'
import type { Subject } from './failure.ts'
import type { GithubIndex, GithubPlaces, LocatedStore } from './places.ts'

interface ReaderPorts extends Pick<GithubIndex, 'single'>, Pick<GithubPlaces, 'findRepository'> {
  readonly client: GithubClient
  readonly warning: Log['warning']
}

/** Keeps who may read an organization secret as it is. */
export function createGithubReaders({ client, single, findRepository, warning }: ReaderPorts) {
  const idsOf = (repositories: readonly string[], name: string) =>
    inBatches(repositories, async repository => (await findRepository(repository, name)).id, 1)

  /** For a secret that is not there yet, what the token list says; `private` when it says nothing. */
  async function read({ store, ...subject }: LocatedStore, secret: GithubSecret | undefined) {
    if (store.kind !== 'organization-secret') return {}
    const visibilityInList = store.visibility ?? { kind: 'private' }
    if (secret === undefined) {
      if (visibilityInList.kind !== 'selected') return { visibility: visibilityInList.kind }
      const ids = await idsOf(visibilityInList.repositories, subject.name)
      return { visibility: visibilityInList.kind, selected_repository_ids: ids }
    }
    const { visibility } = secret
    if (visibility === undefined) throw visibilityUnknown(subject.name)
    if (visibility !== 'selected') return { visibility }
    const readers = await listReaders(client, subject, store.secret)
    // A write that leaves them out would clear the list.
    return { visibility, selected_repository_ids: readers.map(({ id }) => id) }
  }

  return {
    /** Throws where its readers cannot be read. Says whom the list has beyond GitHub: a write keeps that. */
    async check(located: LocatedStore, secret: GithubSecret | undefined): Promise<void> {
      const { store, name } = located
      const { selected_repository_ids: readers = [] } = await read(located, secret)
      if (secret?.visibility !== 'selected' || store.kind !== 'organization-secret') return
      const listReaderNames = store.visibility?.kind === 'selected' ? store.visibility.repositories : []
      const ids = await idsOf(listReaderNames, name)
      const lacking = listReaderNames.filter((_, at) => !readers.includes(ids[at] ?? NaN))
      if (lacking.length === 0) return
      warning(
        `${storeWords(name)}: the token list lets ${lacking.join(', ')} read it, and GitHub does not. A rotation keeps who may read it: change that on GitHub`,
      )
    },
    guard: (located: LocatedStore) => async (): Promise<Body> =>
      located.store.kind === 'organization-secret' ? read(located, await single(located)) : {},
  }
}

/** The selected repositories that may read a secret. Throws STORE_FAILED when some are missing. */
export function listReaders(client: GithubClient, subject: Subject & { path: string }, secret: string) {
  const listName = 'the repositories that may read the secret'
  const path = `${subject.path}/secrets/${secret}/repositories`
  return client.list(path, { subject, listName, parse: parseReaders }, ({ id }) => id)
}

/** Guessing would open the secret to others, or close it to those that need it. */
export function visibilityUnknown(store: string): OatError {
  return storeError('STORE_FAILED', store, {
    message: 'GitHub does not say who may read this secret (visibility is missing or unknown)',
    hint: 'check its repository access on GitHub, and look for a newer version of this action',
  })
}
