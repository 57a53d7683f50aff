/** The answers to all items, in their order, `width` at a time, few by default. The first error ends it. */
export async function inBatches<T, R>(items: readonly T[], ask: (item: T) => Promise<R>, width = 4) {
  const answers: R[] = []
  for (let start = 0; start < items.length; start += width) {
    for (const answer of await Promise.all(items.slice(start, start + width).map(ask))) answers.push(answer)
  }
  return answers
}
