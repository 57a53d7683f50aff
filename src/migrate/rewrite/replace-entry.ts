import type { YamlEntry, YamlNode } from '../../yaml/yaml-tree.ts'
import { indentAt, lineEndingAt, type TextEdit, trimmedEnd } from './edit.ts'
import { quoted } from './inputs.ts'

/** Puts lines in the place of an entry. */
export function replaceEntry(
  text: string,
  change: { entry: YamlEntry; flow: boolean; lines: readonly string[] },
): TextEdit {
  const { keyRange, value } = change.entry
  const start = keyRange.start
  const separator = change.flow ? ', ' : lineEndingAt(text, start) + indentAt(text, start)
  return { start, end: trimmedEnd(text, { start, end: value.end }), text: change.lines.join(separator) }
}

/** In a flow mapping braces need quotes; elsewhere the style of what was there stays. */
export function quoteOf(value: YamlNode, flow: boolean): string {
  const style = value.kind === 'scalar' ? value.style : 'plain'
  if (style === 'single') return "'"
  return style === 'double' || flow ? '"' : ''
}

/** Puts another text in the place of a value, in the quotes that it has. */
export function replaceValue(
  text: string,
  change: { node: YamlNode; flow: boolean; value: string },
): TextEdit {
  const { node, flow, value } = change
  const quote = quoteOf(node, flow && value.includes('{'))
  return { start: node.start, end: trimmedEnd(text, node), text: quoted(value, quote) }
}
