import type { HubToken } from '../tokens/token.ts'
import { hubInvalid, type HubPage, type HubTokenDetails, readHubPage, readHubToken } from './answers.ts'
import { type HubAccess, subjectOf } from './call.ts'

/** Docker's own limit is 100 tokens, so this is one page unless the server makes it smaller. */
const pageSize = 100
const mostPages = 100
const mostReadings = 6

/** Every token of the organization, without resources. @throws OatError HUB_INVALID and those of the call */
export function listTokens({ call, url }: HubAccess): Promise<readonly HubToken[]> {
  return readHubList(`${url}?page=1&page_size=${pageSize}`, async page => {
    const request = { method: 'GET', url: page } as const
    const response = await call(request, [200])
    return readHubPage(response.body, subjectOf(request))
  })
}

/** All that Docker Hub says of one token; `undefined` when there is none. @throws as `listTokens` */
export async function readToken(
  id: string,
  { call, url }: Pick<HubAccess, 'call' | 'url'>,
): Promise<HubTokenDetails | undefined> {
  const request = { method: 'GET', url: `${url}/${encodeURIComponent(id)}` } as const
  const response = await call(request, [200, 404])
  return response.status === 404 ? undefined : readHubToken(response.body, subjectOf(request))
}

/**
 * All tokens of a paged list, as many as its `total` says. One page is a moment's view; several are one only when a second
 * reading shows the same, since a token made or deleted between two pages moves the others.
 * @param start address of the first page; `next` is followed on its origin only
 * @throws OatError HUB_INVALID when it does not hold still, or leads elsewhere
 */
async function readHubList(
  start: string,
  readPage: (url: string) => Promise<HubPage>,
): Promise<readonly HubToken[]> {
  let before: string | undefined
  for (let readings = 0; readings < mostReadings; readings++) {
    const pages = await readPages(start, readPage)
    const tokens = pages.flatMap(page => page.tokens)
    const ids = tokens.map(({ id }) => id)
    const totals = new Set(pages.map(({ total }) => total))
    const isWhole = new Set(ids).size === ids.length && totals.size === 1 && Math.max(...totals) <= ids.length
    if (isWhole && pages.length === 1) return tokens
    const view = isWhole ? JSON.stringify(ids) : undefined
    if (view !== undefined && view === before) return tokens
    before = view
  }
  throw hubInvalid(
    `GET ${new URL(start).pathname}`,
    `with pages that fit together and with their total in none of ${mostReadings} readings`,
  )
}

async function readPages(start: string, readPage: (url: string) => Promise<HubPage>): Promise<HubPage[]> {
  const { origin, pathname } = new URL(start)
  const pages: HubPage[] = []
  let url = start
  while (pages.length < mostPages) {
    const page = await readPage(url)
    pages.push(page)
    if (page.next === undefined) return pages
    if (!URL.canParse(page.next) || new URL(page.next).origin !== origin) {
      throw hubInvalid(`GET ${pathname}`, 'with a next page on another server')
    }
    url = page.next
  }
  throw hubInvalid(`GET ${pathname}`, `with more than ${mostPages} pages`)
}
