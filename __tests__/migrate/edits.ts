import { diffLines } from 'diff'
import { createShortener } from '../support/passages.ts'

/** Lines with the passages of `usual.txt`, which says what many expectations have in common. */
export const shortened = createShortener(new URL('usual.txt', import.meta.url))

/**
 * What an edit makes of a text: `@10-11`, the lines that it takes out, or `@9+`, the line behind which it writes; then, with a `+`,
 * what it writes. The lines that it takes out stand in the sample.
 */
export function editsOf(before: string, after: string): string[] {
  let line = 1
  let removed = 0
  const lines: string[] = []
  for (const part of diffLines(before, after)) {
    if (part.removed) {
      removed = part.count
      lines.push(part.count === 1 ? `@${line}` : `@${line}-${line + part.count - 1}`)
    } else if (part.added) {
      if (removed === 0) lines.push(`@${line - 1}+`)
      lines.push(
        ...part.value
          .replace(/\n$/, '')
          .split('\n')
          .map(text => `+${text}`),
      )
    }
    if (!part.added) line += part.count
    if (!part.removed) removed = 0
  }
  return lines
}
