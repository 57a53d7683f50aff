import { readFileSync, writeFileSync } from 'node:fs'
import { freshPage, readerPages } from './generated-pages.ts'

const isCheck = process.argv.includes('--check')

for (const path of readerPages) {
  const text = readFileSync(path, 'utf8')
  const fresh = await freshPage(path, text)
  if (fresh === text) {
    console.log(`${path} is fresh`)
  } else if (isCheck) {
    console.error(`${path} does not show what the tables of the code say: run npm run docs`)
    process.exitCode = 1
  } else {
    writeFileSync(path, fresh)
    console.log(`${path} written`)
  }
}
