import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import Sequencer from '@jest/test-sequencer'

/**
 * Jest's order, with the tests first that play what stands in a folder of their own name (`stories/login.test.ts`: many
 * stories), the largest folder first. Started last, one of them would run alone while the other cores have nothing to do. Jest knows
 * only the sizes of the test files until it has run them once, and such a test has three lines.
 */
export default class LongTestsFirst extends Sequencer {
  sort(tests) {
    const sizes = new Map(tests.map(({ path }) => [path, folderSize(path.replace(/\.test\.ts$/, ''))]))
    return super.sort(tests).toSorted((one, other) => sizes.get(other.path) - sizes.get(one.path))
  }
}

/** Of all files below it, in bytes; 0 without a folder. */
function folderSize(path) {
  if (!existsSync(path)) return 0
  const entries = readdirSync(path, { recursive: true })
  return entries.reduce((sum, name) => sum + statSync(join(path, name)).size, 0)
}
