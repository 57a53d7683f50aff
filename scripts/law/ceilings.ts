/** A longer line counts as several, so that nothing is saved by longer lines. */
const width = 110

/**
 * What a folder may have: `most` today, `goal` in the end. `most` only falls. A goal is raised by a row in docs/inside/decisions.md that
 * says what a user gets for it, and another room's is lowered.
 */
interface Ceiling {
  readonly most: number
  readonly goal: number
  /** Other folders that are counted with it. */
  readonly and?: readonly string[]
}

export const ceilings: Readonly<Record<string, Ceiling>> = {
  src: { most: 24_710, goal: 24_710 },
  'src/main.ts': {
    most: 240,
    goal: 240,
    and: ['cli', 'ignore-signals', 'job', 'modes', 'other-modes', 'post', 'terminal'].map(
      name => `src/${name}.ts`,
    ),
  },
  'src/setup': { most: 1_600, goal: 1_600 },
  'src/migrate': { most: 2_090, goal: 2_090 },
  'src/workflows': { most: 1_710, goal: 1_710 },
  'src/exposed': { most: 300, goal: 300 },
  'src/rotate': { most: 2_790, goal: 2_790 },
  'src/audit': { most: 1_540, goal: 1_540 },
  'src/login': { most: 1_200, goal: 1_200 },
  'src/verify': { most: 660, goal: 660 },
  'src/stores': { most: 2_400, goal: 2_400 },
  'src/hub': { most: 1_140, goal: 1_140 },
  'src/docker': { most: 1_550, goal: 1_550 },
  'src/registry': { most: 1_660, goal: 1_660 },
  'src/tokens': { most: 500, goal: 500 },
  'src/token-list': { most: 1_300, goal: 1_300 },
  'src/runner': { most: 1_900, goal: 1_900 },
  'src/base': { most: 1_750, goal: 1_750 },
  'src/yaml': { most: 380, goal: 380 },
  sandbox: { most: 8_500, goal: 8_500 },
  __tests__: { most: 40_000, goal: 40_000 },
  scripts: { most: 1_900, goal: 1_900 },
}

/** Pages of docs, and their words. */
export const pageCeilings = { pages: { most: 26, goal: 26 }, words: { most: 25_734, goal: 26_000 } }

/** Every line of a text, a line beyond the width by its length; 0 for what is no text. */
export function countLines(text: string): number {
  if (text.includes('\0')) return 0
  const lines = text.replace(/\n$/, '').split('\n')
  return lines.reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / width)), 0)
}

/** What is read on a page: no fences, tables' rules, addresses of links or comments. */
export function countWords(page: string): number {
  const read = page.replaceAll(/<!--.*?-->|\]\([^)]*\)|```\w*/gs, ' ')
  return read.split(/\s+/).filter(word => /[\p{L}\p{N}]/u.test(word)).length
}

/** One line for each folder, and those that have more than they may. `linesOf` maps every tracked file to its lines. */
export function measure(linesOf: ReadonlyMap<string, number>): {
  readonly rows: readonly string[]
  readonly breaches: readonly string[]
} {
  const sum = (folder: string): number =>
    [...linesOf].reduce(
      (lines, [path, own]) => lines + (path === folder || path.startsWith(`${folder}/`) ? own : 0),
      0,
    )
  const measured = Object.entries(ceilings).map(([folder, { most, goal, and = [] }]) => ({
    folder,
    most,
    goal,
    lines: [folder, ...and].map(sum).reduce((all, one) => all + one, 0),
  }))
  return {
    rows: measured.map(row => rowOf(row.folder, row.lines, row)),
    breaches: measured
      .filter(({ lines, most }) => lines > most)
      .map(({ folder, lines, most }) => `${folder} has ${lines} lines, and may have ${most}`),
  }
}

export function rowOf(name: string, count: number, { most, goal }: Ceiling): string {
  const later = most === goal ? '' : `, in the end ${goal}`
  return `${name.padEnd(16)}${String(count).padStart(7)} of ${most}${later}`
}
