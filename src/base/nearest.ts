/** The candidate that a misspelt word most likely meant, `undefined` when none is close. */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  const limit = Math.min(word.length - 1, word.length < 8 ? 2 : 3)
  const close = candidates
    .map(candidate => ({ candidate, distance: editDistance(word.slice(0, 40), candidate) }))
    .filter(({ distance }) => distance <= limit)
    .sort((a, b) => a.distance - b.distance)
  return close[0]?.candidate
}

/** Levenshtein's: insertions, deletions and replacements between two words, one row at a time. */
function editDistance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, column) => column)
  for (const [line, letter] of Array.from(from).entries()) {
    const next = [line + 1]
    for (const [column, other] of Array.from(to).entries()) {
      const replaced = (row[column] ?? 0) + (letter === other ? 0 : 1)
      next.push(Math.min(replaced, (row[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1))
    }
    row = next
  }
  return row.at(-1) ?? 0
}
