import type { HubToken } from '../tokens/token.ts'
import { hubInvalid, type HubPage } from './answers.ts'

/** Docker's own limit is 100 tokens, so this is one page unless the server makes it smaller. */
export const pageSize = 100
const mostPages = 100
const mostReadings = 6

/**
 * All tokens of a paged list, as many as its `total` says. One page is a moment's view; several are one only when a second
 * reading shows the same, since a token made or deleted between two pages moves the others.
 * @param start address of the first page; `next` is followed on its origin only
 * @throws OatError HUB_INVALID when it does not hold still, or leads elsewhere
 */
export async function readHubList(
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
