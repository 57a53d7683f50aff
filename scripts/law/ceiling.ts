import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { ceilings, countLines, countWords, findGrowth, measure, pageCeilings } from './ceilings.ts'

// How large the folders are, what they may be, and which rooms grew: part of `npm run check`.
const base = 'origin/main'
const folders = Object.keys(ceilings)

const paths = git('ls-files', '-z', '--cached', '--others', '--exclude-standard', '--', ...folders, 'docs')
  .split('\0')
  .filter(existsSync)
const linesOf = new Map(paths.map(path => [path, countLines(readFileSync(path, 'utf8'))]))
const pages = paths.filter(path => path.startsWith('docs/') && path.endsWith('.md'))
const words = pages.reduce((sum, path) => sum + countWords(readFileSync(path, 'utf8')), 0)

const measures = [
  ...folders.map(folder => measure(folder, sumBelow(folder), ceilings[folder] ?? 0)),
  measure('docs, pages', pages.length, pageCeilings.pages),
  measure('docs, words', words, pageCeilings.words),
]
for (const { row } of measures) console.log(row)
for (const row of growthRows()) console.log(row)
const breaches = measures.flatMap(({ breach }) => breach ?? [])
for (const breach of breaches) console.error(breach)
process.exitCode = breaches.length === 0 ? 0 : 1

function sumBelow(folder: string): number {
  return [...linesOf].reduce((sum, [path, lines]) => sum + (path.startsWith(`${folder}/`) ? lines : 0), 0)
}

/** A shallow clone, or one without a remote, has nothing to compare with: that is said, and fails nothing. */
function growthRows(): readonly string[] {
  const { status, stdout } = spawnSync('git', ['diff', '--numstat', '--no-renames', base, '--', ...folders], {
    encoding: 'utf8',
  })
  if (status !== 0) return [`which rooms grew: not seen, this clone has no ${base}`]
  return findGrowth(stdout).map(({ room, lines }) => `  ${room} grew by ${lines}`)
}

function git(...argv: string[]): string {
  const { status, stdout, stderr } = spawnSync('git', argv, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })
  if (status !== 0) throw new Error(`git ${argv[0]} failed: ${stderr.trim()}`)
  return stdout
}
