/** A page of a list. `total`: how many entries the server says that all pages have. */
export type ListPage<T> = Readonly<{ total: number; items: readonly T[]; hasNext: boolean }>

/** Far more than anybody may have of anything that is listed here. */
const mostPages = 100
const mostReadings = 6

/**
 * All entries of a list that comes in pages. One page is a moment's view. Several are one only when a second
 * reading shows the same, since an entry that comes or goes between two pages moves the others. A server that
 * has given as many as it says, and says that a page follows, is not believed.
 * @param readPage the first page is 1
 * @param keyOf equal for one entry seen twice
 * @param refuse makes the error, of what was `seen`, for missing entries and a list that does not hold still
 */
export async function readWholeList<T>(
  readPage: (page: number) => Promise<ListPage<T>>,
  keyOf: (item: T) => string | number,
  refuse: (seen: string) => Error,
): Promise<readonly T[]> {
  let lastView: string | undefined
  for (let readings = 1; readings <= mostReadings; readings++) {
    const { items, total, pages, hasNext } = await readPages(readPage)
    const keys = items.map(keyOf)
    const count = new Set(keys).size
    const isWhole = count === keys.length && count >= total && !hasNext
    const view = JSON.stringify([total, hasNext, keys])
    if (isWhole && (pages === 1 || view === lastView)) return items
    if (view === lastView) throw refuse(`${count} of ${total} entries${hasNext ? ', and another page' : ''}`)
    lastView = view
  }
  throw refuse(`another list in each of ${mostReadings} readings`)
}

async function readPages<T>(readPage: (page: number) => Promise<ListPage<T>>) {
  const items: T[] = []
  let expected: number | undefined
  for (let page = 1; ; page++) {
    const { total, items: pageItems, hasNext } = await readPage(page)
    expected ??= total
    for (const item of pageItems) items.push(item)
    const isEndless = total > mostPages * pageItems.length
    const isEnd = isEndless || items.length >= total || total !== expected
    if (isEnd) return { items, total, pages: page, hasNext }
  }
}
