/** Requests at once, where nothing says that more are welcome. */
const few = 4

/** The answers to all items, in their order, `width` at a time. The first error ends it. */
export async function inBatches<T, R>(
  items: readonly T[],
  ask: (item: T) => Promise<R>,
  width = few,
): Promise<readonly R[]> {
  const answers: R[] = []
  for (let start = 0; start < items.length; start += width) {
    answers.push(...(await Promise.all(items.slice(start, start + width).map(ask))))
  }
  return answers
}
