import { OatError } from '../../base/error.ts'
import type { GithubPage } from './answers.ts'
import type { GithubRequestContext, GithubCall } from './call.ts'

export interface GithubList<T> extends Pick<GithubRequestContext, 'store' | 'target'> {
  readonly call: Pick<GithubCall, 'ask'>
  /** Below the API's address, without a query. */
  readonly path: string
  /** Entries a page: GitHub's own limit, more is cut to it. */
  readonly size: number
  readonly parse: (json: unknown) => GithubPage<T> | undefined
  /** Equal for one entry seen twice. */
  readonly keyOf: (item: T) => string | number
  /** For an error: what it is a list of. */
  readonly what: string
}

/** Far more than GitHub lets anybody have of anything that is listed here. */
const mostPages = 100
const mostReadings = 6

/**
 * All entries of a paged list. One page is a moment's view. Several are one only when a second reading shows the same,
 * since an entry that comes or goes between two pages moves the others.
 * @throws OatError as `GithubCall.ask`; STORE_FAILED when entries are missing or the list does not hold still
 */
export async function readWholeList<T>(list: GithubList<T>): Promise<readonly T[]> {
  let before: string | undefined
  for (let readings = 1; readings <= mostReadings; readings++) {
    const { items, total, pages } = await readPages(list)
    const keys = items.map(list.keyOf)
    const isWhole = new Set(keys).size === keys.length && keys.length === total
    if (isWhole && pages === 1) return items
    const view = JSON.stringify([total, keys])
    if (view === before && isWhole) return items
    if (view === before) throw incomplete(list, `${new Set(keys).size} of ${total} entries`)
    before = view
  }
  throw incomplete(list, `another list in each of ${mostReadings} readings`)
}

async function readPages<T>(list: GithubList<T>) {
  const { call, store, target, path, size, parse } = list
  const items: T[] = []
  let expected: number | undefined
  for (let page = 1; ; page++) {
    const request = { method: 'GET', path: `${path}?per_page=${size}&page=${page}` } as const
    const { total, items: found } = await call.ask({ store, target, request, parse })
    if (total > mostPages * size) throw incomplete(list, `${total} entries`)
    expected ??= total
    items.push(...found)
    const isOver = found.length === 0 || items.length >= total || total !== expected
    if (isOver || page === mostPages) return { items, total, pages: page }
  }
}

function incomplete<T>({ store, what, path }: GithubList<T>, seen: string): OatError {
  return new OatError('STORE_FAILED', {
    message: `${store}: GitHub's list of ${what} cannot be read completely (GET ${path}: ${seen})`,
    hint: 'run it again; if that does not help, check that input "github-token" can see every repository of the list (an App has to be installed there)',
  })
}
