import { OatError } from '../../base/error.ts'
import { type SecretStore, storeName } from '../../register/store.ts'
import type { ChangedCopy, OldJobs } from '../old-jobs.ts'
import {
  type GithubSecret,
  parseRepository,
  parseRepositoryNames,
  parseSecrets,
  parseVariables,
} from './answers.ts'
import type { GithubCall, GithubRequestContext } from './call.ts'
import { type GithubOptions, openGithub } from './github.ts'
import { findOldJobs } from './jobs.ts'
import { secretTarget } from './target.ts'
import { untold } from './write.ts'

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
  const { ownRun, thisRepository } = options
  const call = openGithub(options, 'read', thisRepository === '' ? [] : [thisRepository])

  return {
    /** Revokes an App's tokens. */
    close: call.close,
    /** As GithubStores. */
    oldJobs: (copies: readonly ChangedCopy[]): Promise<OldJobs> =>
      findOldJobs(copies, { call, thisRepository, ownRun }),
    /** A store's place. `watched`: secrets of which the readers matter. Errors: STORE_FORBIDDEN, STORE_MISSING, STORE_FAILED. */
    async place(store: SecretStore, watched: readonly string[]): Promise<PlaceView> {
      const at = locate(store, thisRepository)
      const path = `${at.target.path}/secrets`
      const secrets = await call.list({ ...at, path, what: 'secrets', parse: parseSecrets }, nameOf)
      const seen = new Map<string, SeenSecret>()
      for (const secret of secrets) {
        const name = secret.name.toUpperCase()
        const isWatched = watched.includes(name)
        if (isWatched && store.kind === 'organization-secret' && secret.visibility === undefined) {
          throw untold(at.store)
        }
        const isOpen = isWatched && secret.visibility === 'selected'
        const list = {
          ...at,
          path: `${path}/${name}/repositories`,
          what: 'the repositories that may read the secret',
          parse: parseRepositoryNames,
        }
        const repositories = isOpen ? await call.list(list, it => it.toLowerCase()) : undefined
        seen.set(name, { ...secret, repositories })
      }
      return { secrets: seen, variables: await readVariables(at, store, call) }
    },
    /** Nothing can be written in an archived repository. `false` too for one that may not be seen: its places say so. Errors as `place`. */
    async isArchived(repository: string): Promise<boolean> {
      const path = `/repos/${repository.split('/').map(encodeURIComponent).join('/')}`
      const target = { place: `repository ${repository}`, permission: `access to ${repository}` }
      const request = { method: 'GET', path } as const
      const store = `actions:${repository}`
      return (await call.find({ store, target, request, parse: parseRepository }))?.isArchived ?? false
    },
  }
}

const nameOf = ({ name }: { name: string }): string => name.toUpperCase()

type Place = Pick<GithubRequestContext, 'store' | 'target'> & { readonly target: { readonly path: string } }

/** With what is needed to read there, not to write. */
function locate(store: SecretStore, thisRepository: string): Place {
  const repository = store.kind === 'organization-secret' ? '' : (store.repository ?? thisRepository)
  const target = secretTarget(store, repository)
  const permission = target.permission.replace(': write"', ': read"')
  return { store: storeName(store, thisRepository), target: { ...target, permission } }
}

/** Only Actions has variables. Where they may not be read, the secrets are still compared. */
async function readVariables(
  at: Place,
  store: SecretStore,
  call: GithubCall,
): Promise<ReadonlyMap<string, string> | undefined> {
  if (store.app !== 'actions') return undefined
  const path = `${at.target.path}/variables`
  try {
    const list = { ...at, path, what: 'variables', size: 30, parse: parseVariables }
    const variables = await call.list(list, nameOf)
    return new Map(variables.map(({ name, value }) => [name.toUpperCase(), value]))
  } catch (error) {
    // The audit says so by itself: what it wanted to compare is not there.
    if (error instanceof OatError && error.code === 'STORE_FORBIDDEN') return undefined
    throw error
  }
}
