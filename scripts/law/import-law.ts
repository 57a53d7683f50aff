import { readFileSync } from 'node:fs'
import { sharedNames } from './exported-names.ts'
import { importBreaches, importsOf } from './import-breaches.ts'
import { importCircles } from './import-circles.ts'
import { sourceFiles } from './source-files.ts'

const texts = new Map(
  ['src', 'sandbox', 'scripts'].flatMap(sourceFiles).map(path => [path, readFileSync(path, 'utf8')]),
)
const own = new Map([...texts].filter(([path]) => path.startsWith('src/')))
const imports = new Map([...texts].map(([path, text]) => [path, importsOf(path, text)]))
const breaches = [
  ...[...texts].flatMap(([path, text]) => importBreaches(path, text)),
  ...importCircles(imports).map(circle => `circle: ${circle}`),
  ...sharedNames(own).map(line => `exported twice: ${line}`),
]
for (const breach of breaches) console.error(breach)
if (breaches.length > 0) {
  console.error('The rooms, their floors and what may import what: docs/inside/architecture.md')
}
process.exitCode = breaches.length === 0 ? 0 : 1
