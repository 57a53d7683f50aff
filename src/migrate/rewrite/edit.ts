import type { YamlEntry, YamlMapping, YamlNode } from '../../yaml/tree.ts'

/** Replaces the text from `start` up to, not including, `end`. */
export type TextEdit = Readonly<{ start: number; end: number; text: string }>

/** The text with all edits made, in any order. They do not overlap; one that two logins ask for is made once. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let result = ''
  let position = 0
  for (const edit of edits.toSorted((a, b) => a.start - b.start)) {
    if (edit.start < position) continue
    result += text.slice(position, edit.start) + edit.text
    position = edit.end
  }
  return result + text.slice(position)
}

/** The end of a range without white space: a block scalar's range runs to the next entry. */
function trimmedEnd(text: string, { start, end }: { start: number; end: number }): number {
  return start + text.slice(start, end).trimEnd().length
}

/** The same with the comment behind it, which speaks of what was there; one for a scanner stays. */
function replacedEnd(text: string, range: { start: number; end: number }): number {
  const end = trimmedEnd(text, range)
  const [comment = ''] = /^[ \t]+#[^\r\n]*/.exec(text.slice(end)) ?? []
  return /ignore|disable|allow|nosec|noqa/i.test(comment) ? end : end + comment.length
}

/** Lines in the place of an entry, each as far to the right as it, with the line endings of its place. */
export function replaceEntry(
  text: string,
  { start, value }: YamlEntry,
  { flow = false, lines }: { flow?: boolean; lines: readonly string[] },
): TextEdit {
  const indent = text.slice(text.lastIndexOf('\n', start - 1) + 1, start).replace(/[^\t ]/g, ' ')
  const next = text.indexOf('\n', start)
  const end = text.charAt((next === -1 ? text.lastIndexOf('\n') : next) - 1) === '\r' ? '\r\n' : '\n'
  const separator = flow ? ', ' : end + indent
  return { start, end: replacedEnd(text, { start, end: value.end }), text: lines.join(separator) }
}

/** Takes entries of a mapping out. What follows those at its front takes their place, behind `- `. */
export function removeEntries(
  text: string,
  gone: readonly YamlEntry[],
  { entries }: YamlMapping,
): readonly TextEdit[] {
  const frontEnd = entries.findIndex(entry => !gone.includes(entry))
  const front = entries.slice(0, frontEnd)
  return gone.map(entry => {
    const { start, value } = entry
    const end = trimmedEnd(text, { start, end: value.end })
    const lineEnd = text.indexOf('\n', end)
    const next = lineEnd === -1 ? text.length : lineEnd + 1
    const indent = /^[ \t]*/.exec(text.slice(next))?.[0].length ?? 0
    return front.includes(entry)
      ? { start, end: next + indent, text: '' }
      : { start: text.lastIndexOf('\n', start) + 1, end: next, text: '' }
  })
}

/** In a flow mapping braces need quotes; elsewhere the style of what was there stays. */
export function quoteOf(value: YamlNode, flow = false): string {
  const style = value.kind === 'scalar' ? value.style : 'plain'
  if (style === 'single') return "'"
  return style === 'double' || flow ? '"' : ''
}

/** Puts another text in the place of a value, in the quotes that it has. */
export function replaceValue(text: string, node: YamlNode, value: string): TextEdit {
  const quote = quoteOf(node)
  return { start: node.start, end: replacedEnd(text, node), text: quote + value + quote }
}
