import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { compareTranscript } from '../support/compare-transcript.ts'
import { migrateSample, type Sample, samples } from './corpus.ts'

const file = new URL('remedies.txt', import.meta.url)
const all = samples()

/** What people are told to do, by code; where in the file something builds is the corpus's matter. */
function remedies(sample: Sample): readonly string[] {
  return migrateSample(sample).findings.map(
    ({ code, remedy }) => `${code}: ${remedy.replace(/, line \d+$/, ', line …')}`,
  )
}

// One test a sample, for the mutants: jest itself needs only the last.
describe('what migrate says to do', () => {
  const known = new Set(existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [])
  const each = Reflect.get(globalThis, 'isMutation') === true ? all : []
  for (const sample of each) {
    it(`is known in ${sample.name}`, () => {
      expect(remedies(sample).filter(remedy => !known.has(remedy))).toEqual([])
    })
  }

  it('is this', async () => {
    await compareTranscript([...new Set(all.flatMap(remedies))].sort().join('\n'), file)
  })
})
