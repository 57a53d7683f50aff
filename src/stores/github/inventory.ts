import { OatError } from '../../base/error.ts'
import { type SecretStore, storeName } from '../../token-list/store.ts'
import { type GithubSecret, parseRepository, parseSecrets, parseVariables } from './answers.ts'
import { type GithubOptions, openGithub } from './github.ts'
import { listReaders, untold } from './readers.ts'
import { secretTarget } from './target.ts'

/** A secret and, for one that selected repositories may read, their names (`owner/repo`). */
export interface SeenSecret extends GithubSecret {
  readonly repositories: readonly string[] | undefined
}

/** Secrets of one place (repository, environment, organization; one application), and its variables, by name. */
export interface PlaceView {
  readonly secrets: ReadonlyMap<string, SeenSecret>
  /** `undefined`: they could not be read, or the application has none. */
  readonly variables: ReadonlyMap<string, string> | undefined
}

/** GitHub's secrets and variables, as far as they can be read: never a value of a secret. */
export type GithubInventory = ReturnType<typeof createGithubInventory>

/** Reads where secrets are and since when (docs.github.com/rest/actions/secrets and its siblings). Changes nothing. */
export function createGithubInventory(options: GithubOptions) {
  const { thisRepository } = options
  const client = openGithub(options, 'read', thisRepository === '' ? [] : [thisRepository])

  /** With what is needed to read there, not to write. */
  function locate(store: SecretStore) {
    const repository = store.kind === 'organization-secret' ? '' : (store.repository ?? thisRepository)
    const { path, place, permission } = secretTarget(store, repository)
    const name = storeName(store, thisRepository)
    return { name, path, place, permission: permission.replace(': write"', ': read"') }
  }

  /** Only Actions has variables. Where they may not be read, the secrets are still compared. */
  async function readVariables(store: SecretStore): Promise<ReadonlyMap<string, string> | undefined> {
    if (store.app !== 'actions') return undefined
    const about = locate(store)
    const asking = { about, what: 'variables', size: 30, parse: parseVariables }
    try {
      const variables = await client.list(`${about.path}/variables`, asking, nameOf)
      return new Map(variables.map(({ name, value }) => [name.toUpperCase(), value]))
    } catch (error) {
      // The audit says so by itself: what it wanted to compare is not there.
      if (error instanceof OatError && error.code === 'STORE_FORBIDDEN') return undefined
      throw error
    }
  }

  return {
    /** Revokes an App's tokens. */
    close: client.close,
    /** A store's place. `watched`: secrets of which the readers matter. Errors: STORE_FORBIDDEN, STORE_MISSING, STORE_FAILED. */
    async place(store: SecretStore, watched: readonly string[]): Promise<PlaceView> {
      const about = locate(store)
      const asking = { about, what: 'secrets', parse: parseSecrets }
      const secrets = new Map<string, SeenSecret>()
      for (const secret of await client.list(`${about.path}/secrets`, asking, nameOf)) {
        const name = secret.name.toUpperCase()
        const isWatched = watched.includes(name)
        if (isWatched && store.kind === 'organization-secret' && secret.visibility === undefined) {
          throw untold(about.name)
        }
        const isOpen = isWatched && secret.visibility === 'selected'
        const readers = isOpen ? await listReaders(client, about, name) : undefined
        secrets.set(name, { ...secret, repositories: readers?.map(({ fullName }) => fullName) })
      }
      return { secrets, variables: await readVariables(store) }
    },
    /** Nothing can be written in an archived repository. `false` too for one that may not be seen: its places say so. Errors as `place`. */
    async isArchived(repository: string): Promise<boolean> {
      const about = {
        name: `actions:${repository}`,
        place: `repository ${repository}`,
        permission: `access to ${repository}`,
      }
      const path = `/repos/${repository.split('/').map(encodeURIComponent).join('/')}`
      return (await client.find(path, { about, parse: parseRepository }))?.isArchived ?? false
    },
  }
}

const nameOf = ({ name }: { name: string }): string => name.toUpperCase()
