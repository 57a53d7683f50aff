import { existsSync, readFileSync } from 'node:fs'
import { afterAll, describe, expect, it } from '@jest/globals'
import { compareTranscript } from './compare-transcript.ts'

/** A test for each text, by its name; all of them stand in one transcript, each under a heading. */
export function describeParts(
  subject: string,
  parts: Readonly<Record<string, () => string>>,
  transcript: URL,
): void {
  const isWritten = process.env['TRANSCRIPTS'] === 'all' || !existsSync(transcript)
  const known = isWritten ? undefined : sections(readFileSync(transcript, 'utf8'))
  const found = new Map<string, string>()
  describe(subject, () => {
    for (const [name, textOf] of Object.entries(parts)) {
      it(name, () => {
        const text = textOf().trimEnd()
        found.set(name, text)
        if (known !== undefined) expect(text).toBe(known.get(name))
      })
    }
    afterAll(async () => {
      const whole = [...found].map(([name, text]) => `=== ${name}\n${text}\n`).join('')
      // One part may be run alone, and mutants write nothing.
      const isWhole = found.size === Object.keys(parts).length && process.env['TRANSCRIPTS'] !== undefined
      if (isWhole) await compareTranscript(whole, transcript)
    })
  })
}

function sections(text: string): ReadonlyMap<string, string> {
  return new Map(
    text.split(/^=== (?!=)/m).map(part => {
      const end = part.indexOf('\n')
      return [part.slice(0, end), part.slice(end + 1).trimEnd()]
    }),
  )
}
