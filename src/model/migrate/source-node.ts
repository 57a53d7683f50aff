/** A piece of a file's text: offsets in UTF-16 units, `end` not included. */
export interface SourceRange {
  readonly start: number
  readonly end: number
}

interface NodeBase extends SourceRange {
  /** The node carries an anchor that some alias uses, or was itself reached through an alias. */
  readonly shared: boolean
}

export type ScalarStyle = 'plain' | 'single' | 'double' | 'block'

export interface SourceScalar extends NodeBase {
  readonly kind: 'scalar'
  readonly style: ScalarStyle
  /** What the scalar means, as text: `true` for a boolean, `''` for null. */
  readonly value: string
}

export interface SourceSequence extends NodeBase {
  readonly kind: 'sequence'
  readonly flow: boolean
  readonly items: readonly SourceNode[]
}

export interface SourceMapping extends NodeBase {
  readonly kind: 'mapping'
  readonly flow: boolean
  readonly entries: readonly SourceEntry[]
}

/** A YAML value that knows where its text stands, so that the text can be changed and nothing else. */
export type SourceNode = SourceScalar | SourceSequence | SourceMapping

export interface SourceEntry {
  readonly key: string
  readonly keyRange: SourceRange
  readonly value: SourceNode
}

/** A file's text with its tree, or what is wrong with it. `line` counts from 1. */
export type SourceDocument =
  { readonly root: SourceNode } | { readonly problem: { readonly line: number; readonly message: string } }

/** The entry of that name; `undefined` when the node is no mapping or has none. */
export function entryOf(node: SourceNode | undefined, key: string): SourceEntry | undefined {
  return node?.kind === 'mapping' ? node.entries.find(entry => entry.key === key) : undefined
}

/** The value under that name, `undefined` when there is none. */
export function valueOf(node: SourceNode | undefined, key: string): SourceNode | undefined {
  return entryOf(node, key)?.value
}

/** The scalar under that name, `undefined` when there is none or it is a collection. */
export function scalarOf(node: SourceNode | undefined, key: string): SourceScalar | undefined {
  const value = valueOf(node, key)
  return value?.kind === 'scalar' ? value : undefined
}

/** The text of a scalar under that name, `undefined` when there is none. */
export function textOf(node: SourceNode | undefined, key: string): string | undefined {
  return scalarOf(node, key)?.value
}

/** Every entry of a mapping; none of anything else. */
export function entriesOf(node: SourceNode | undefined): readonly SourceEntry[] {
  return node?.kind === 'mapping' ? node.entries : []
}

/** Every item of a sequence, or the one scalar that stands for a list of one. */
export function itemsOf(node: SourceNode | undefined): readonly SourceNode[] {
  if (node?.kind === 'sequence') return node.items
  return node?.kind === 'scalar' && node.value !== '' ? [node] : []
}

/** True if the node, or anything in it, is anchored and used elsewhere, or came from elsewhere. */
export function isShared(node: SourceNode): boolean {
  if (node.shared) return true
  if (node.kind === 'sequence') return node.items.some(isShared)
  return node.kind === 'mapping' && node.entries.some(entry => isShared(entry.value))
}

/** Every scalar in the tree with its text, in the order of the file. */
export function* scalarsIn(node: SourceNode): Generator<SourceScalar> {
  if (node.kind === 'scalar') yield node
  else if (node.kind === 'sequence') for (const item of node.items) yield* scalarsIn(item)
  else for (const entry of node.entries) yield* scalarsIn(entry.value)
}
