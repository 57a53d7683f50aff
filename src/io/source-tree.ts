import type * as Yaml from 'yaml'
import type { Alias, Document, Node, Pair, Scalar, YAMLMap, YAMLSeq } from 'yaml'
import type { ScalarStyle, SourceDocument, SourceEntry, SourceNode } from '../model/migrate/source-node.ts'

/** Beyond these a file is refused, not followed: real workflows stay far below. */
const limits = { nodes: 50_000, depth: 60 }

/** A document on its way to a tree of ours. */
export interface Reading {
  readonly yaml: typeof Yaml
  /** Gives the one copy of a word that is kept. */
  readonly intern: (word: string) => string
  readonly document: Document.Parsed
  /** Nodes that some alias points at. */
  readonly aliased: ReadonlySet<unknown>
  /** Values so far, and why no more are read. */
  count: number
  refused: string | undefined
}

interface Place {
  readonly node: unknown
  readonly depth: number
  readonly shared: boolean
}

/** Turns a parsed document into a tree with offsets. Aliases are followed as far as the limits go. */
export function sourceTree(reading: Reading): SourceDocument {
  const { contents } = reading.document
  if (contents === null) return { root: emptyScalar(false) }
  const root = convert(reading, { node: contents, depth: 0, shared: false })
  const { refused } = reading
  return refused === undefined ? { root } : { problem: { line: 1, message: refused } }
}

function convert(reading: Reading, place: Place): SourceNode {
  const { yaml } = reading
  const { node } = place
  reading.count += 1
  if (reading.count > limits.nodes) reading.refused ??= 'it expands to more than 50,000 values'
  if (place.depth > limits.depth) reading.refused ??= 'it is nested more than 60 deep'
  if (reading.refused !== undefined) return emptyScalar(place.shared)
  const shared = place.shared || reading.aliased.has(node)
  const next = { depth: place.depth + 1, shared }
  if (yaml.isAlias(node)) return convertAlias(reading, { ...next, node })
  if (yaml.isSeq<Node>(node)) {
    const { start, end } = range(node)
    const items = node.items.map(item => convert(reading, { ...next, node: item }))
    return { kind: 'sequence', flow: node.flow === true, shared, items, start, end }
  }
  if (yaml.isMap<Node, Node | null>(node)) {
    const { start, end } = range(node)
    const pairs = node.items.filter(pair => yaml.isScalar(pair.key))
    const entries = pairs.map(pair => convertPair(reading, { ...next, node: pair }))
    return { kind: 'mapping', flow: node.flow === true, shared, entries, start, end }
  }
  return yaml.isScalar(node) ? convertScalar(reading, { node, shared }) : emptyScalar(shared)
}

function convertAlias(reading: Reading, place: Place & { readonly node: Alias }): SourceNode {
  const target = place.node.resolve(reading.document)
  return convert(reading, { node: target, depth: place.depth, shared: true })
}

function convertPair(
  reading: Reading,
  place: Omit<Place, 'node'> & { readonly node: Pair<Node, Node | null> },
): SourceEntry {
  const { key, value } = place.node
  const keyRange = range(key)
  const word = reading.yaml.isScalar(key) ? reading.intern(key.source ?? '') : ''
  const converted =
    value === null
      ? emptyScalar(place.shared, keyRange.end)
      : convert(reading, { node: value, depth: place.depth, shared: place.shared })
  return { key: word, keyRange, value: converted }
}

function convertScalar(reading: Reading, { node, shared }: { node: Scalar; shared: boolean }): SourceNode {
  const { start, end } = range(node)
  const style = styles[node.type ?? 'PLAIN'] ?? 'plain'
  const source = node.source ?? ''
  const value = style === 'plain' && isNull.test(source) ? '' : reading.intern(source)
  // Every property by name: spread ones would cost as much memory again.
  return { kind: 'scalar', style, shared, value, start, end }
}

// YAML 1.2, 10.3.2
const isNull = /^(~|null|Null|NULL)?$/

const styles: Readonly<Record<string, ScalarStyle>> = {
  PLAIN: 'plain',
  QUOTE_SINGLE: 'single',
  QUOTE_DOUBLE: 'double',
  BLOCK_LITERAL: 'block',
  BLOCK_FOLDED: 'block',
}

function emptyScalar(shared: boolean, at = 0): SourceNode {
  return { kind: 'scalar', style: 'plain', shared, value: '', start: at, end: at }
}

function range(node: Scalar | YAMLMap | YAMLSeq | Node): { start: number; end: number } {
  const [start = 0, end = 0] = node.range ?? []
  return { start, end }
}
