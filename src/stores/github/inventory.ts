import { OatError, resultOrError } from '../../base/error.ts'
import type { ClientPorts } from '../../runner/ports.ts'
import { type SecretStore, storeName } from '../../token-list/store.ts'
import { type GithubSecret, parseRepository, parseSecrets, parseVariables } from './answers.ts'
import { type GithubOptions, openGithub } from './client.ts'
import { repositoryAt } from './places.ts'
import { listReaders, visibilityUnknown } from './readers.ts'
import { secretTarget } from './target.ts'

/** A secret and, for one that selected repositories may read, their names (`owner/repo`). */
export interface SeenSecret extends GithubSecret {
  readonly repositories: readonly string[] | undefined
}

/** Secrets of one place and application, and its variables, by name. */
export interface PlaceView {
  readonly secrets: ReadonlyMap<string, SeenSecret>
  /** `undefined`: they could not be read, or the application has none. */
  readonly variables: ReadonlyMap<string, string> | undefined
}

/** GitHub's secrets and variables, as far as they can be read: never a value of a secret. */
export type GithubInventory = ReturnType<typeof createGithubInventory>

/** Reads where secrets are and since when (docs.github.com/rest/actions/secrets and its siblings). */
export function createGithubInventory(options: GithubOptions, ports: ClientPorts) {
  const { thisRepository } = options
  const client = openGithub(options, ports, 'read')
  const nameOf = ({ name }: { name: string }): string => name.toUpperCase()

  return {
    close: client.close,
    /** `watched`: secrets whose readers matter. Errors: STORE_FORBIDDEN, STORE_MISSING, STORE_FAILED. */
    async place(store: SecretStore, watched: readonly string[]): Promise<PlaceView> {
      const repository = store.kind === 'organization-secret' ? '' : (store.repository ?? thisRepository)
      const target = secretTarget(store, repository)
      // What is needed to read there, not to write.
      const permission = target.permission.replace(': write"', ': read"')
      const subject = { ...target, name: storeName(store, thisRepository), permission }
      const asking = { subject, listName: 'secrets', parse: parseSecrets }
      const secrets = new Map<string, SeenSecret>()
      for (const secret of await client.list(`${subject.path}/secrets`, asking, nameOf)) {
        const name = nameOf(secret)
        const isWatched = watched.includes(name)
        if (isWatched && store.kind === 'organization-secret' && secret.visibility === undefined) {
          throw visibilityUnknown(subject.name)
        }
        const isOpen = isWatched && secret.visibility === 'selected'
        const readers = isOpen ? await listReaders(client, subject, name) : undefined
        secrets.set(name, { ...secret, repositories: readers?.map(({ fullName }) => fullName) })
      }
      if (store.app !== 'actions') return { secrets, variables: undefined }
      const listing = { subject, listName: 'variables', size: 30, parse: parseVariables }
      const list = await resultOrError(() => client.list(`${subject.path}/variables`, listing, nameOf))
      if (!(list instanceof OatError)) {
        return { secrets, variables: new Map(list.map(variable => [nameOf(variable), variable.value])) }
      }
      // The secrets are still compared; the audit says by itself that these are missing.
      if (list.code !== 'STORE_FORBIDDEN') throw list
      return { secrets, variables: undefined }
    },
    /** `false` too for a repository that may not be seen: its places say so. Errors as `place`. */
    async isArchived(repository: string): Promise<boolean> {
      const { path, subject } = repositoryAt(repository, `actions:${repository}`)
      return (await client.find(path, { subject, parse: parseRepository }))?.isArchived ?? false
    },
  }
}
