import { existsSync, readFileSync } from 'node:fs'
import { askGit } from '../git.ts'
import { ceilings, countLines, countWords, findGrowth, measure } from './ceilings.ts'
import { measureStyle, pageCeilings } from './ceilings.ts'
import { countNames } from './names.ts'
import { filesBelow, sourceFiles } from './source-files.ts'

// How large the folders are, what they may be, and which rooms grew: part of `npm run check`. With `--names` also where riddles are.
const base = 'origin/main'
const folders = Object.keys(ceilings)

const tracked = askGit('ls-files', '-z', '--cached', '--others', '--exclude-standard')
const paths = tracked?.split('\0').filter(existsSync) ?? [...folders, 'docs'].flatMap(filesBelow)
const linesOf = new Map(paths.map(path => [path, countLines(readFileSync(path, 'utf8'))]))
const pages = paths.filter(path => path.startsWith('docs/') && path.endsWith('.md'))
const words = pages.reduce((sum, path) => sum + countWords(readFileSync(path, 'utf8')), 0)

const measures = [
  ...folders.map(folder => measure(folder, sumBelow(folder), ceilings[folder] ?? 0)),
  measure('docs, pages', pages.length, pageCeilings.pages),
  measure('docs, words', words, pageCeilings.words),
  ...styleMeasures(),
]
for (const { row } of measures) console.log(row)
for (const row of growthRows()) console.log(row)
const breaches = measures.flatMap(({ breach }) => breach ?? [])
for (const breach of breaches) console.error(breach)
process.exitCode = breaches.length === 0 ? 0 : 1

function sumBelow(folder: string): number {
  return [...linesOf].reduce((sum, [path, lines]) => sum + (path.startsWith(`${folder}/`) ? lines : 0), 0)
}

function styleMeasures() {
  const files = sourceFiles('src')
  const texts = files.map(path => readFileSync(path, 'utf8'))
  const counts = texts.map(countNames)
  if (process.argv.includes('--names')) {
    const places = counts.flatMap((count, i) => count.riddles.map(riddle => `${files[i]}:${riddle}`))
    console.log(places.join('\n'))
  }
  const sum = (numbers: readonly number[]): number => numbers.reduce((total, it) => total + it, 0)
  const inThousand = (parts: readonly number[], whole: readonly number[]): number =>
    Math.ceil((sum(parts) * 1000) / Math.max(1, sum(whole)))
  const variables = counts.map(count => count.variables)
  const riddles = counts.map(count => count.riddles.length)
  const spreads = counts.map(count => count.spreads)
  return [
    measureStyle('riddles', inThousand(riddles, variables)),
    measureStyle('spreads', inThousand(spreads, texts.map(countLines))),
  ]
}

/** A zip, or a clone without a remote, has nothing to compare with: that is said, and fails nothing. */
function growthRows(): readonly string[] {
  const isThere = Boolean(askGit('for-each-ref', `refs/remotes/${base}`))
  if (!isThere) return [`which rooms grew: not seen, there is no ${base} here`]
  const numstat = askGit('diff', '--numstat', '--no-renames', base, '--', ...folders) ?? ''
  return findGrowth(numstat).map(({ room, lines }) => `  ${room} grew by ${lines}`)
}
