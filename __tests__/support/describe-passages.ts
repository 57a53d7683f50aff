import { describe, expect, it } from '@jest/globals'
import { lengthen, type Shortener } from './passages.ts'

/** Tests a table of passages: every one of them is used. */
export function describePassages(
  subject: string,
  { passages }: Shortener,
  texts: readonly (readonly string[])[],
): void {
  describe(subject, () => {
    // A passage whose words have changed in the code is used by none: they are to be changed in the table, too.
    it('has no passage that fewer than two texts use', () => {
      const uses = new Map(passages.map(({ name }) => [name, 0]))
      for (const text of texts) {
        let lines = text
        for (const passage of [...passages].reverse()) {
          const whole = lengthen(lines, [passage])
          if (whole.join('\n') !== lines.join('\n')) uses.set(passage.name, (uses.get(passage.name) ?? 0) + 1)
          lines = whole
        }
      }
      expect([...uses].filter(([, count]) => count < 2)).toEqual([])
    })
  })
}
