/** Requests at once. */
const width = 4

/** The answers to all items, in their order, a few at a time. The first error ends it. */
export async function inBatches<T, R>(
  items: readonly T[],
  ask: (item: T) => Promise<R>,
): Promise<readonly R[]> {
  const answers: R[] = []
  for (let start = 0; start < items.length; start += width) {
    answers.push(...(await Promise.all(items.slice(start, start + width).map(ask))))
  }
  return answers
}
