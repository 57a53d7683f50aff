import { OatError } from '../../base/error.ts'
import { counted } from '../../base/text.ts'
import { type OrganizationSecret, storeWords } from '../../token-list/store.ts'
import { type GithubRepository, type GithubSecret, parseReaders } from './answers.ts'
import type { GithubClient } from './client.ts'
import type { Subject } from './failure.ts'
import type { LocatedStore } from './places.ts'

/** Who may read an organization's secret. `repositories` only of one that is open to selected ones. */
interface SecretReaders {
  readonly visibility: 'all' | 'private' | 'selected'
  readonly repositories?: readonly Pick<GithubRepository, 'id' | 'fullName'>[]
}

type OrganizationPlace = LocatedStore<OrganizationSecret>

/** Keeps who may read an organization secret as it is. */
export function createGithubReaders(ports: {
  readonly client: GithubClient
  /** The secret as it is at this moment. */
  readonly single: (located: LocatedStore) => Promise<GithubSecret | undefined>
  readonly findRepository: (wanted: string, store: string) => Promise<GithubRepository>
  readonly warn: (text: string) => void
}) {
  const { client, single, findRepository, warn } = ports

  /** For a secret that is not there yet, what the token list says; `private` when it says nothing. */
  async function read(place: OrganizationPlace, secret: GithubSecret | undefined): Promise<SecretReaders> {
    const { store, name } = place
    if (secret !== undefined) {
      const { visibility } = secret
      if (visibility === undefined) throw untold(name)
      if (visibility !== 'selected') return { visibility }
      return { visibility, repositories: await listReaders(client, place, store.secret) }
    }
    const { visibility = { kind: 'private' as const } } = store
    if (visibility.kind !== 'selected') return { visibility: visibility.kind }
    const repositories: GithubRepository[] = []
    for (const one of visibility.repositories) repositories.push(await findRepository(one, name))
    return { visibility: 'selected', repositories }
  }

  return {
    /** Reads them, and says who cannot read the secret though the token list names them: a write does not change that. */
    async check(located: LocatedStore, secret: GithubSecret | undefined): Promise<void> {
      const place = organizationPlace(located)
      const lack = place && lackOf(place.store, await read(place, secret))
      if (lack === undefined) return
      warn(
        `${storeWords(located.name)}: ${lack}. A rotation keeps its repository access: change it on GitHub`,
      )
    },
    /**
     * What the body of a write says of them, at that moment: a write that leaves the ids out would clear the list. `undefined` where
     * nothing is said of who may read.
     */
    guard(located: LocatedStore) {
      const place = organizationPlace(located)
      if (place === undefined) return undefined
      return async () => {
        const { visibility, repositories } = await read(place, await single(place))
        return { visibility, selected_repository_ids: repositories?.map(idOf) }
      }
    },
  }
}

const idOf = ({ id }: { id: number }): number => id

function organizationPlace(located: LocatedStore): OrganizationPlace | undefined {
  const { store } = located
  return store.kind === 'organization-secret' ? { ...located, store } : undefined
}

/** The repositories that may read an organization secret that is open to selected ones. @throws OatError STORE_FAILED when some are missing */
export function listReaders(client: GithubClient, about: Subject & { path: string }, secret: string) {
  const what = 'the repositories that may read the secret'
  const path = `${about.path}/secrets/${secret}/repositories`
  return client.list(path, { about, what, parse: parseReaders }, idOf)
}

function lackOf({ visibility: wanted }: OrganizationSecret, seen: SecretReaders): string | undefined {
  if (wanted === undefined || seen.visibility === 'all') return undefined
  if (wanted.kind !== 'selected') {
    const isNarrow = wanted.kind === 'all' || seen.visibility === 'selected'
    return isNarrow && wanted.kind !== seen.visibility
      ? `${describe(seen)} can read it, and the token list says ${wanted.kind}`
      : undefined
  }
  const known = seen.repositories?.map(({ fullName }) => fullName.toLowerCase())
  const lack = known && wanted.repositories.filter(name => !known.includes(name.toLowerCase()))
  return lack?.length ? `${lack.join(', ')} cannot read it, and the token list names it` : undefined
}

function describe({ visibility, repositories = [] }: SecretReaders): string {
  if (visibility !== 'selected') return visibility
  return counted(repositories.length, 'selected repository', 'selected repositories')
}

/** Guessing would open the secret to repositories that must not read it, or close it to those that need it. */
export function untold(store: string): OatError {
  return new OatError('STORE_FAILED', {
    message: `${store}: GitHub does not say who may read this secret (visibility is missing or unknown)`,
    hint: 'check its repository access on GitHub, and look for a newer version of this action',
  })
}
