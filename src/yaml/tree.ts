/** Where an offset stands. A line ends with LF; the CR of a CRLF belongs to its line. Few texts are asked. */
export function positionIn(text: string): (offset: number) => Position {
  const starts: number[] = []
  return offset => {
    if (starts.length === 0) {
      // A byte order mark takes no column.
      starts.push(text.startsWith('\uFEFF') ? 1 : 0)
      for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
    }
    let [low, high] = [0, starts.length - 1]
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((starts[middle] ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    return { line: low + 1, column: Math.max(offset - (starts[low] ?? 0), 0) + 1 }
  }
}

/** Where something stands in a file, both from 1. */
export type Position = Readonly<{ line: number; column: number }>

/** A piece of a file's text: offsets in UTF-16 units, `end` not included. */
type TextRange = Readonly<{ start: number; end: number }>

interface NodeBase extends TextRange {
  /** Some alias repeats the node, or something around it, or the node stands for an alias. */
  readonly shared: boolean
}

export type ScalarStyle = 'plain' | 'single' | 'double' | 'block'

export interface YamlScalar extends NodeBase {
  readonly kind: 'scalar'
  readonly style: ScalarStyle
  /** What the scalar says, as text: `true` for a boolean, `''` for null. `coreValue` says what it means. */
  readonly value: string
}

interface YamlSequence extends NodeBase {
  readonly kind: 'sequence'
  readonly flow: boolean
  readonly items: readonly YamlNode[]
}

export interface YamlMapping extends NodeBase {
  readonly kind: 'mapping'
  readonly flow: boolean
  readonly entries: readonly YamlEntry[]
}

/**
 * A YAML value that knows where its text stands, so that messages can name the place and edits change nothing else. An
 * alias is what it repeats, at the alias's own place; what is inside stands where it was written.
 */
export type YamlNode = YamlScalar | YamlSequence | YamlMapping

export interface YamlEntry {
  readonly key: string
  /** Where its key stands. */
  readonly start: number
  readonly value: YamlNode
}

/** A text with its tree, and where an offset stands in it; or the first thing that is wrong with the text. */
export type YamlDocument =
  | { readonly root: YamlNode; readonly positionAt: (offset: number) => Position }
  | { readonly problem: Position & { readonly message: string; readonly hint: string } }

/** What a scalar means (YAML 1.2, 10.3.2, the core schema): only a plain one is anything but text. */
export function coreValue({
  style,
  value,
}: Pick<YamlScalar, 'style' | 'value'>): string | number | boolean | null {
  if (style !== 'plain') return value
  if (/^(~|null|Null|NULL)?$/.test(value)) return null
  if (/^(true|True|TRUE)$/.test(value)) return true
  if (/^(false|False|FALSE)$/.test(value)) return false
  if (/^(0o[0-7]+|0x[\da-fA-F]+|[-+]?(\.\d+|\d+(\.\d*)?)([eE][-+]?\d+)?)$/.test(value)) return Number(value)
  const [, sign, infinite] = /^([-+]?)(?:(\.inf|\.Inf|\.INF)|\.nan|\.NaN|\.NAN)$/.exec(value) ?? []
  if (infinite !== undefined) return sign === '-' ? -Infinity : Infinity
  return sign === '' ? Number.NaN : value
}

/** Each gives `undefined` for a name that the mapping does not have, for another kind of value, and for a node that is no mapping. */
export function entryOf(node: YamlNode | undefined, key: string): YamlEntry | undefined {
  return entriesOf(node).find(entry => entry.key === key)
}
export function valueOf(node: YamlNode | undefined, key: string): YamlNode | undefined {
  return entryOf(node, key)?.value
}
export function scalarOf(node: YamlNode | undefined, key: string): YamlScalar | undefined {
  const value = valueOf(node, key)
  return value?.kind === 'scalar' ? value : undefined
}
export function textOf(node: YamlNode | undefined, key: string): string | undefined {
  return scalarOf(node, key)?.value
}

export function entriesOf(node: YamlNode | undefined): readonly YamlEntry[] {
  return node?.kind === 'mapping' ? node.entries : []
}

/** Every item of a sequence, or the one scalar that stands for a list of one. */
export function itemsOf(node: YamlNode | undefined): readonly YamlNode[] {
  if (node?.kind === 'sequence') return node.items
  return node?.kind === 'scalar' && node.value !== '' ? [node] : []
}

/** The values right in a collection; none in a scalar. */
export function childrenOf(node: YamlNode): readonly YamlNode[] {
  return node.kind === 'sequence' ? node.items : entriesOf(node).map(({ value }) => value)
}

/** True if the node, or anything in it, is anchored and used elsewhere, or came from elsewhere. */
export function hasAnchor(node: YamlNode): boolean {
  return node.shared || childrenOf(node).some(hasAnchor)
}

/** Every scalar in the tree with its text, in the order of the file. */
export function* scalarsIn(node: YamlNode): Generator<YamlScalar> {
  if (node.kind === 'scalar') yield node
  for (const child of childrenOf(node)) yield* scalarsIn(child)
}
