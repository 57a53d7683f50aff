import { OatError } from '../../base/error.ts'
import { type SecretStore, storeName, storeWords } from '../../register/store.ts'
import { type GithubRepository, parseKey, parseRepository } from './answers.ts'
import type { GithubCall } from './call.ts'
import { isAnswer } from './ask.ts'
import { parsePublicKey, type PublicKey } from './seal.ts'
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
