import type * as Yaml from 'yaml'
import type { Alias, Document, Node, Pair, Scalar, YAMLMap, YAMLSeq } from 'yaml'
import { lineAt } from '../model/migrate/line-at.ts'
import type { ReadSource } from '../ports.ts'
import type { ScalarStyle, SourceDocument, SourceEntry, SourceNode } from '../model/migrate/source-node.ts'

/** Beyond these a file is refused, not followed: real workflows stay far below. */
const limits = { characters: 1_000_000, nodes: 50_000, depth: 60 }

type Library = typeof Yaml

/** Loads the YAML library. The reader never throws: what it cannot read is a `problem`. */
export async function createWorkflowReader(): Promise<ReadSource> {
  const yaml = await import('yaml')
  return text => {
    if (text.length > limits.characters) return problem('it has more than 1,000,000 characters')
    if (text.includes('\0')) return problem('it is binary, not text')
    try {
      return readTree(yaml, text)
    } catch (error) {
      // The library recurses: a hostile file ends the stack before it meets our own limit.
      if (error instanceof RangeError) return problem('it is nested too deeply')
      throw error
    }
  }
}

function problem(message: string, line = 1): SourceDocument {
  return { problem: { line, message } }
}

function readTree(yaml: Library, text: string): SourceDocument {
  const document = yaml.parseDocument(text, { logLevel: 'error', prettyErrors: false })
  const [error] = document.errors
  if (error !== undefined) {
    return problem(`it is not valid YAML (${error.code})`, lineAt(text)(error.pos[0]))
  }
  if (document.contents === null) return { root: emptyScalar({ shared: false }) }
  const reading: Reading = {
    yaml,
    document,
    aliased: aliasedNodes(yaml, { document, text }),
    count: 0,
    refused: undefined,
  }
  const root = convert(reading, { node: document.contents, depth: 0, shared: false })
  return reading.refused === undefined ? { root } : problem(reading.refused)
}

interface Reading {
  readonly yaml: Library
  readonly document: Document.Parsed
  /** Nodes that some alias points at. */
  readonly aliased: ReadonlySet<unknown>
  count: number
  refused: string | undefined
}

interface Place {
  readonly node: unknown
  readonly depth: number
  readonly shared: boolean
}

function aliasedNodes(
  yaml: Library,
  { document, text }: { document: Document.Parsed; text: string },
): ReadonlySet<unknown> {
  const found = new Set<unknown>()
  // Most files have no anchor, and then a walk through them is saved.
  if (!text.includes('&')) return found
  const byAnchor = new Map<string, Node>()
  yaml.visit(document, {
    Node: (_key, node) => {
      if (yaml.isAlias(node)) found.add(byAnchor.get(node.source))
      else if (node.anchor !== undefined) byAnchor.set(node.anchor, node)
    },
  })
  return found
}

function convert(reading: Reading, place: Place): SourceNode {
  const { yaml } = reading
  reading.count += 1
  if (reading.count > limits.nodes) reading.refused ??= 'it expands to more than 50,000 values'
  if (place.depth > limits.depth) reading.refused ??= 'it is nested more than 60 deep'
  if (reading.refused !== undefined) return emptyScalar(place)
  const shared = place.shared || reading.aliased.has(place.node)
  const next = { depth: place.depth + 1, shared }
  if (yaml.isAlias(place.node)) return convertAlias(reading, { ...next, node: place.node })
  if (yaml.isSeq<Node>(place.node)) {
    const items = place.node.items.map(node => convert(reading, { ...next, node }))
    return { kind: 'sequence', flow: place.node.flow === true, shared, items, ...range(place.node) }
  }
  if (yaml.isMap<Node, Node | null>(place.node)) {
    const entries = place.node.items.flatMap(pair => convertPair(reading, { ...next, node: pair }))
    return { kind: 'mapping', flow: place.node.flow === true, shared, entries, ...range(place.node) }
  }
  return yaml.isScalar(place.node) ? convertScalar(place.node, shared) : emptyScalar(place)
}

function convertAlias(reading: Reading, place: Place & { readonly node: Alias }): SourceNode {
  const target = place.node.resolve(reading.document)
  return convert(reading, { node: target, depth: place.depth, shared: true })
}

function convertPair(
  reading: Reading,
  place: Omit<Place, 'node'> & { readonly node: Pair<Node, Node | null> },
): SourceEntry[] {
  const { key, value } = place.node
  if (!reading.yaml.isScalar(key)) return []
  const keyRange = range(key)
  const empty = { node: undefined, depth: place.depth, shared: place.shared }
  const converted =
    value === null
      ? { ...emptyScalar(empty), start: keyRange.end, end: keyRange.end }
      : convert(reading, { ...place, node: value })
  return [{ key: key.source ?? '', keyRange, value: converted }]
}

function convertScalar(node: Scalar, shared: boolean): SourceNode {
  const value = node.value === null ? '' : (node.source ?? '')
  return { kind: 'scalar', style: styles[node.type ?? 'PLAIN'] ?? 'plain', shared, value, ...range(node) }
}

const styles: Readonly<Record<string, ScalarStyle>> = {
  PLAIN: 'plain',
  QUOTE_SINGLE: 'single',
  QUOTE_DOUBLE: 'double',
  BLOCK_LITERAL: 'block',
  BLOCK_FOLDED: 'block',
}

function emptyScalar(place: Pick<Place, 'shared'>): SourceNode {
  return { kind: 'scalar', style: 'plain', shared: place.shared, value: '', start: 0, end: 0 }
}

function range(node: Scalar | YAMLMap | YAMLSeq | Node): { start: number; end: number } {
  const [start = 0, end = 0] = node.range ?? []
  return { start, end }
}
