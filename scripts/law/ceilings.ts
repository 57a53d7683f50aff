/** A longer line counts as several, so that nothing is saved by longer lines. */
const width = 110

/** Lines that a folder may have in all. Rooms have no ceiling of their own. */
export const ceilings: Readonly<Record<string, number>> = {
  src: 26_420,
  __tests__: 45_300,
  sandbox: 9_500,
  scripts: 2_600,
}

/** Pages of docs, and their words. */
export const pageCeilings = { pages: 26, words: 26_000 }

/** In 1,000 variables of src those that are riddles (`names.ts`), and in 1,000 lines what is spread; `goal`: where both are to come to. */
export const styleCeilings = {
  riddles: {
    most: 30,
    goal: 30,
    cure: 'give each new variable a noun of the field: names.ts has the words that are none',
  },
  spreads: {
    most: 20,
    goal: 20,
    cure: 'hand on one record as it is, in place of a new one with the parts of others',
  },
}

/** Every line of a text, a line beyond the width by its length; 0 for what is no text. */
export function countLines(text: string): number {
  if (text.includes('\0')) return 0
  const lines = text.replace(/\n$/, '').split('\n')
  return lines.reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / width)), 0)
}

/** What is read on a page: no fences, tables' rules, addresses of links or comments. */
export function countWords(page: string): number {
  const text = page.replaceAll(/<!--.*?-->|\]\([^)]*\)|```\w*/gs, ' ')
  return text.split(/\s+/).filter(word => /[\p{L}\p{N}]/u.test(word)).length
}

/** What a folder holds, and the sentence for whoever made it too large. */
export function measure(name: string, count: number, ceiling: number): { row: string; breach?: string } {
  const row = `${name.padEnd(16)}${String(count).padStart(7)} of ${ceiling}`
  if (count <= ceiling) return { row }
  const cure =
    'shorten it, or, where what it adds is worth that to a user, raise the number in scripts/law/ceilings.ts ' +
    'and say why in a row of docs/inside/decisions.md'
  return { row, breach: `${name} is ${count - ceiling} above its ceiling of ${ceiling}: ${cure}` }
}

/** The same for what only falls. @param share of 1,000 */
export function measureStyle(
  name: keyof typeof styleCeilings,
  share: number,
): { row: string; breach?: string } {
  const { most, goal, cure } = styleCeilings[name]
  const row =
    `src, ${name}`.padEnd(16) + `${String(share).padStart(7)} of ${most} in 1,000, the goal is ${goal}`
  return share <= most
    ? { row }
    : { row, breach: `src has ${share} ${name} in 1,000, at most ${most}: ${cure}` }
}

/**
 * The rooms that grew most, at most ten: a room is a folder of `src`, or another folder of the root.
 * @param numstat what `git diff --numstat` prints: lines added, lines removed and a path, by tabs; dashes for what is no text
 */
export function findGrowth(numstat: string): readonly { room: string; lines: number }[] {
  const growth = new Map<string, number>()
  for (const [, added, removed, path = ''] of numstat.matchAll(/^(\d+)\t(\d+)\t(.+)$/gm)) {
    const room = /^src\/[^/]+(?=\/)|^[^/]+/.exec(path)?.[0] ?? path
    growth.set(room, (growth.get(room) ?? 0) + Number(added) - Number(removed))
  }
  return [...growth]
    .map(([room, lines]) => ({ room, lines }))
    .filter(({ lines }) => lines > 0)
    .sort((a, b) => b.lines - a.lines)
    .slice(0, 10)
}
