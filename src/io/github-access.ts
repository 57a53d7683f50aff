import { parseRepositoryIds, type GithubSecret } from '../model/github-answer.ts'
import type { OrganizationSecret } from '../model/store.ts'
import type { GithubCall } from './github-call.ts'
import type { Located } from './github-places.ts'

/** Who may read an organization's secret or variable, as GitHub takes it in a body. */
export interface Access {
  readonly visibility: 'all' | 'private' | 'selected'
  readonly selected_repository_ids?: readonly number[]
}

const pageSize = 100

/**
 * The access of an organization secret as it is (`secret`), so that it can be sent again: leaving the ids out
 * would clear the list. For one that is not there yet, what the register says; `private` when it says nothing.
 */
export async function readAccess(
  located: Located<OrganizationSecret>,
  options: {
    call: GithubCall
    secret: GithubSecret | undefined
    findId: (repository: string) => Promise<number>
  },
): Promise<Access> {
  const { call, secret, findId } = options
  const { visibility } = located.store
  if (secret !== undefined) {
    if (secret.visibility !== 'selected') return { visibility: secret.visibility ?? 'private' }
    return { visibility: 'selected', selected_repository_ids: await readIds(located, call) }
  }
  if (visibility?.kind !== 'selected') return { visibility: visibility?.kind ?? 'private' }
  const ids: number[] = []
  for (const repository of visibility.repositories) ids.push(await findId(repository))
  return { visibility: 'selected', selected_repository_ids: ids }
}

async function readIds({ name, store, target }: Located, call: GithubCall): Promise<readonly number[]> {
  const ids: number[] = []
  for (let page = 1; ; page++) {
    const path = `${target.path}/secrets/${store.secret}/repositories?per_page=${pageSize}&page=${page}`
    const question = { store: name, target, request: { method: 'GET', path } } as const
    const { total, items } = await call.ask({ ...question, parse: parseRepositoryIds })
    ids.push(...items)
    if (items.length === 0 || ids.length >= total) return ids
  }
}
