import { readFileSync } from 'node:fs'
import { sharedNames } from './exported-names.ts'
import { importBreaches, importsOf } from './import-breaches.ts'
import { importCircles } from './import-circles.ts'
import { sourceFiles } from './source-files.ts'

// The import law, part of `npm run check`, and what no rule of the linter says.
const textsOf = (...folders: readonly string[]): ReadonlyMap<string, string> =>
  new Map(folders.flatMap(sourceFiles).map(path => [path, readFileSync(path, 'utf8')]))
const texts = textsOf('src', 'sandbox', 'scripts')
const imports = new Map([...texts].map(([path, text]) => [path, importsOf(path, text)]))
const breaches = [
  ...[...texts].flatMap(([path, text]) => importBreaches(path, text)),
  ...importCircles(imports).map(circle => `circle: ${circle}`),
  ...sharedNames(textsOf('src')).map(line => `exported twice: ${line}`),
]
if (breaches.length > 0) breaches.push('rooms, floors, what may import what: docs/inside/architecture.md')
const bags = [...texts, ...textsOf('__tests__')].filter(([, text]) => /\.{3}\{(?!\{)/.test(text))
breaches.push(...bags.map(([path]) => `${path}: write the properties themselves, not a spread of an object`))
for (const breach of breaches) console.error(breach)
process.exitCode = breaches.length === 0 ? 0 : 1
