import { OatError } from '../../base/error.ts'
import type { OrganizationSecret } from '../../register/store.ts'
import { type GithubSecret, parseRepositoryIds } from './answers.ts'
import type { GithubCall } from './call.ts'
import { readWholeList } from './list.ts'
import type { Located } from './places.ts'

/** Who may read an organization's secret or variable, as GitHub takes it in a body. */
export interface Access {
  readonly visibility: 'all' | 'private' | 'selected'
  readonly selected_repository_ids?: readonly number[]
}

const pageSize = 100

export type OrganizationPlace = Located<OrganizationSecret>

/** Reads who may read an organization secret, so that a write changes nothing about it. */
export function createGithubAccess(options: {
  call: GithubCall
  /** The secret as it is at this moment. */
  single: (located: Located) => Promise<GithubSecret | undefined>
  findId: (repository: string, store: string) => Promise<number>
  warn: (text: string) => void
}) {
  const { call, single, findId, warn } = options

  async function readIds({ name, store, target }: OrganizationPlace): Promise<readonly number[]> {
    return readWholeList({
      ...{ call, store: name, target, size: pageSize, parse: parseRepositoryIds, keyOf: id => id },
      path: `${target.path}/secrets/${store.secret}/repositories`,
      what: 'the repositories that may read the secret',
    })
  }

  /**
   * The access of a secret as it is (`secret`): a write that leaves the ids out would clear the list. For one that is not there
   * yet, what the register says; `private` when it says nothing.
   * @throws OatError STORE_FAILED when GitHub does not tell the access completely
   */
  async function read(located: OrganizationPlace, secret: GithubSecret | undefined): Promise<Access> {
    const { visibility } = located.store
    if (secret !== undefined) {
      if (secret.visibility === undefined) throw untold(located.name)
      if (secret.visibility !== 'selected') return { visibility: secret.visibility }
      return { visibility: 'selected', selected_repository_ids: await readIds(located) }
    }
    if (visibility?.kind !== 'selected') return { visibility: visibility?.kind ?? 'private' }
    const ids: number[] = []
    for (const repository of visibility.repositories) ids.push(await findId(repository, located.name))
    return { visibility: 'selected', selected_repository_ids: ids }
  }

  /** At this moment; old as soon as anything was waited for. */
  const readNow = async (located: OrganizationPlace): Promise<Access> => read(located, await single(located))

  return {
    read,
    /** For one write: `take` right before each try; `compare` once it is written. */
    follow(located: OrganizationPlace): AccessFollower {
      let sent: Access | undefined
      return {
        take: async () => (sent = await readNow(located)),
        compare: async () => {
          try {
            const after = await readNow(located)
            if (sent !== undefined && !isSameAccess(sent, after)) warn(changed(located, { sent, after }))
          } catch (error) {
            // The secret is written: that nobody could look once more does not undo it.
            if (!(error instanceof OatError)) throw error
            warn(`${error.message}; the secret is written: check on GitHub who may read it`)
          }
        },
      }
    },
  }
}

export interface AccessFollower {
  readonly take: () => Promise<Access>
  /** Warns when others than before the write may read the secret. */
  readonly compare: () => Promise<void>
}

/** An organization's place; `undefined` for any other, where nobody is asked who may read. */
export function organizationPlace({ store, name, target }: Located): OrganizationPlace | undefined {
  return store.kind === 'organization-secret' ? { store, name, target } : undefined
}

function changed({ name }: OrganizationPlace, { sent, after }: { sent: Access; after: Access }): string {
  const [before, now] = [describeAccess(sent), describeAccess(after)]
  return `${name}: who may read this secret changed while it was written (before: ${before}, now: ${now}); check its repository access on GitHub`
}

/** Whether the same repositories may read. */
function isSameAccess(one: Access, other: Access): boolean {
  const ids = ({ selected_repository_ids = [] }: Access): string =>
    [...new Set(selected_repository_ids)].sort((a, b) => a - b).join()
  return one.visibility === other.visibility && ids(one) === ids(other)
}

/** In words, for a log. */
function describeAccess({ visibility, selected_repository_ids: ids = [] }: Access): string {
  if (visibility !== 'selected') return visibility
  return `${ids.length} selected ${ids.length === 1 ? 'repository' : 'repositories'}`
}

/** Guessing would open the secret to repositories that must not read it, or close it to those that need it. */
export function untold(store: string): OatError {
  return new OatError('STORE_FAILED', {
    message: `${store}: GitHub does not say who may read this secret (visibility is missing or unknown)`,
    hint: 'check its repository access on GitHub, and look for a newer version of this action',
  })
}
