import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from '@jest/globals'
import { lengthen, shorten } from '../support/passages.ts'
import { usual } from '../support/short-transcript.ts'

const files = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
const transcripts = files
  .filter(name => /[\\/].*\.txt$/.test(name))
  .map(name => readFileSync(join(import.meta.dirname, name), 'utf8').split('\n'))

// A passage whose words have changed in the code is used by none: they are to be changed in the table, too.
it('has no passage that fewer than two transcripts use', () => {
  expect(transcripts.length).toBeGreaterThan(100)
  const uses = new Map(usual.map(({ name }) => [name, 0]))
  for (const transcript of transcripts) {
    let lines: readonly string[] = transcript
    for (const passage of [...usual].reverse()) {
      const whole = lengthen(lines, [passage])
      if (whole.join('\n') !== lines.join('\n')) uses.set(passage.name, (uses.get(passage.name) ?? 0) + 1)
      lines = whole
    }
  }
  expect([...uses].filter(([, count]) => count < 2)).toEqual([])
})

it('tells every transcript as short as it can', () => {
  for (const transcript of transcripts)
    expect(shorten(lengthen(transcript, usual), usual)).toEqual(transcript)
})
