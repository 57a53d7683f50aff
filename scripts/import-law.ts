import { readFileSync } from 'node:fs'
import { importBreaches } from './import-breaches.ts'
import { sourceFiles } from './source-files.ts'

const breaches = ['src', 'sandbox', 'scripts']
  .flatMap(sourceFiles)
  .flatMap(path => importBreaches(path, readFileSync(path, 'utf8')))
for (const breach of breaches) console.error(breach)
process.exitCode = breaches.length === 0 ? 0 : 1
