import { readFileSync, writeFileSync } from 'node:fs'
import { freshReadme } from './readme.ts'

const readme = readFileSync('README.md', 'utf8')
const fresh = await freshReadme(readme)
if (fresh === readme) {
  console.log('README.md is fresh')
} else if (process.argv.includes('--check')) {
  console.error('README.md does not show what action.yml says: run npm run docs')
  process.exitCode = 1
} else {
  writeFileSync('README.md', fresh)
  console.log('README.md written')
}
