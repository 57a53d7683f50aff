/** Replaces the text from `start` up to, not including, `end`. */
export interface TextEdit {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** The text with all edits made. They must not overlap; their order does not matter. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const ordered = [...edits].sort((a, b) => a.start - b.start)
  let result = ''
  let at = 0
  for (const edit of ordered) {
    result += text.slice(at, edit.start) + edit.text
    at = edit.end
  }
  return result + text.slice(at)
}

/** White space as wide as what stands before an offset in its line. */
export function indentAt(text: string, offset: number): string {
  const start = text.lastIndexOf('\n', offset - 1) + 1
  return text.slice(start, offset).replace(/[^\t ]/g, ' ')
}

/** The line ending in use at an offset: the one that ends its line, else the one before it. */
export function lineEndingAt(text: string, offset: number): string {
  const next = text.indexOf('\n', offset)
  const end = next === -1 ? text.lastIndexOf('\n') : next
  return end > 0 && text.charAt(end - 1) === '\r' ? '\r\n' : '\n'
}

/** The same range without white space at its end: a block scalar's range runs to the next entry. */
export function trimmedEnd(text: string, range: { start: number; end: number }): number {
  return range.start + text.slice(range.start, range.end).trimEnd().length
}
