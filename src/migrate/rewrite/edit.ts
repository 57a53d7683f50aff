import type { YamlEntry, YamlMapping, YamlNode } from '../../yaml/tree.ts'

/** Replaces the text from `start` up to, not including, `end`. */
export interface TextEdit {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** The text with all edits made. They must not overlap; their order does not matter. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let result = ''
  let at = 0
  for (const edit of edits.toSorted((a, b) => a.start - b.start)) {
    result += text.slice(at, edit.start) + edit.text
    at = edit.end
  }
  return result + text.slice(at)
}

/** White space as wide as what stands before an offset in its line. */
export function indentAt(text: string, offset: number): string {
  return text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset).replace(/[^\t ]/g, ' ')
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

/** The same with the comment behind it, which speaks of what was there; one that tells a scanner to pass over the line stays. */
function replacedEnd(text: string, range: { start: number; end: number }): number {
  const end = trimmedEnd(text, range)
  const [comment = ''] = /^[ \t]+#[^\r\n]*/.exec(text.slice(end)) ?? []
  return /ignore|disable|allow|nosec|noqa/i.test(comment) ? end : end + comment.length
}

export function replaceEntry(
  text: string,
  { keyRange, value }: YamlEntry,
  { flow = false, lines }: { flow?: boolean; lines: readonly string[] },
): TextEdit {
  const { start } = keyRange
  const separator = flow ? ', ' : lineEndingAt(text, start) + indentAt(text, start)
  return { start, end: replacedEnd(text, { start, end: value.end }), text: lines.join(separator) }
}

/**
 * Takes the lines of entries out. Of those that begin a list item only the text goes, for the `- ` before them stays.
 * @param item the list item around them, if they stand in one.
 */
export function removeEntries(
  text: string,
  entries: readonly YamlEntry[],
  item: YamlMapping | undefined,
): readonly TextEdit[] {
  const own = item?.entries ?? []
  const leading = own.slice(
    0,
    own.findIndex(entry => !entries.includes(entry)),
  )
  return entries.map(entry => {
    const { keyRange, value } = entry
    const end = trimmedEnd(text, { start: keyRange.start, end: Math.max(value.end, keyRange.end) })
    const lineEnd = text.indexOf('\n', end)
    const next = lineEnd === -1 ? text.length : lineEnd + 1
    if (leading.includes(entry)) {
      const following = /^[ \t]*/.exec(text.slice(next))?.[0].length ?? 0
      return { start: keyRange.start, end: next + following, text: '' }
    }
    const start = text.lastIndexOf('\n', keyRange.start) + 1
    // A file that ends without a line ending still does afterwards.
    return { start: lineEnd === -1 ? text.slice(0, start).trimEnd().length : start, end: next, text: '' }
  })
}

/** In a flow mapping braces need quotes; elsewhere the style of what was there stays. */
export function quoteOf(value: YamlNode, flow: boolean): string {
  const style = value.kind === 'scalar' ? value.style : 'plain'
  if (style === 'single') return "'"
  return style === 'double' || flow ? '"' : ''
}

/** Puts another text in the place of a value, in the quotes that it has. */
export function replaceValue(text: string, node: YamlNode, value: string): TextEdit {
  const quote = quoteOf(node, false)
  return { start: node.start, end: replacedEnd(text, node), text: quote + value + quote }
}
