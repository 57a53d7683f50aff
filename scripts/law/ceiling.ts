import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { ceilings, countLines, countWords, measure, pageCeilings, rowOf } from './ceilings.ts'

// How large each room is, and what it may be: part of `npm run check`.
const folders = [...new Set(Object.keys(ceilings).map(folder => folder.split('/')[0] ?? ''))]
const argv = ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '--']
const tracked = (...paths: string[]): readonly string[] =>
  spawnSync('git', [...argv, ...paths], { encoding: 'utf8' })
    .stdout.split('\0')
    .filter(existsSync)
const textOf = (path: string): string => readFileSync(path, 'utf8')

const { rows, breaches } = measure(new Map(tracked(...folders).map(path => [path, countLines(textOf(path))])))
const pages = tracked('docs').filter(path => path.endsWith('.md'))
const words = pages.reduce((sum, path) => sum + countWords(textOf(path)), 0)
const docs = [
  { name: 'docs, pages', count: pages.length, ceiling: pageCeilings.pages },
  { name: 'docs, words', count: words, ceiling: pageCeilings.words },
]
for (const row of rows) console.log(row)
for (const { name, count, ceiling } of docs) console.log(rowOf(name, count, ceiling))
const tooMuch = [
  ...breaches,
  ...docs
    .filter(({ count, ceiling }) => count > ceiling.most)
    .map(({ name, count, ceiling }) => `${name}: ${count}, at most ${ceiling.most}`),
]
for (const line of tooMuch) console.error(line)
process.exitCode = tooMuch.length === 0 ? 0 : 1
