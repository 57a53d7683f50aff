import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { freshFile, namingFiles } from './generated-pages.ts'
import { readOrigin, takeOver } from './origin.ts'

// `npm run docs`: the generated parts of the pages. With `-- --owner acme --ref v1` the clone becomes acme's own, with `--npm` as a
// package of npm, too.
const { check, owner, ref, npm } = parseArgs({
  options: {
    check: { type: 'boolean', default: false },
    owner: { type: 'string' },
    ref: { type: 'string' },
    npm: { type: 'boolean' },
  },
}).values

const isTakenOver = [owner, ref, npm].some(flag => flag !== undefined)
const before = readOrigin()
const origin = isTakenOver
  ? takeOver(before, { ...(owner && { owner }), ...(ref && { ref }), ...(npm && { isOnNpm: npm }) })
  : before

for (const path of namingFiles) {
  const text = readFileSync(path, 'utf8')
  const fresh = await freshFile(path, text, origin)
  if (fresh === text) {
    console.log(`${path} is fresh`)
  } else if (check) {
    console.error(`${path} does not show what the tables of the code and package.json say: run npm run docs`)
    process.exitCode = 1
  } else {
    writeFileSync(path, fresh)
    console.log(`${path} written`)
  }
}
