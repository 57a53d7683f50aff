import type * as YamlPackage from 'yaml'
import type { Position, YamlDocument, YamlEntry, YamlNode, YamlProblem } from '../model/yaml-node.ts'
import { yamlProblem } from '../model/yaml-problem.ts'
import type { Yaml } from '../ports.ts'

/** Room for Docker's 100 tokens with dozens of stores each; more would cost seconds to read. */
const longestText = 256 * 1024
/** How many values all aliases together may add to a document. */
const mostRepeated = 10_000
/** Far beyond any file of ours, far within the stack. */
const deepest = 64

/**
 * The YAML reader: version 1.2, core schema, one document. The package is loaded with the first text, so that a
 * run without a file does not pay for it.
 */
export function createYaml(): Yaml {
  return {
    async parse(text) {
      if (Buffer.byteLength(text) > longestText) {
        return { problem: { line: 1, column: 1, ...yamlProblem('TOO_LONG') } }
      }
      return readDocument(await import('yaml'), text.replace(/^\uFEFF/, ''))
    },
  }
}

function readDocument(yaml: typeof YamlPackage, text: string): YamlDocument {
  const lines = new yaml.LineCounter()
  const positionAt = (offset: number): Position => {
    const { line, col } = lines.linePos(offset)
    return { line: Math.max(line, 1), column: Math.max(col, 1) }
  }
  const document = yaml.parseDocument(text, {
    version: '1.2',
    schema: 'core',
    merge: false,
    lineCounter: lines,
    prettyErrors: false,
    // compares each key with all before it; entriesOf does it in one step
    uniqueKeys: false,
  })
  const [error] = document.errors.toSorted((a, b) => a.pos[0] - b.pos[0])
  if (error) return { problem: { ...positionAt(error.pos[0]), ...yamlProblem(error.code) } }
  const reading: Reading = {
    yaml,
    positionAt,
    anchors: new Map(),
    open: new Set(),
    repeated: 0,
  }
  const root = convert(reading, document.contents) ?? empty({ line: 1, column: 1 })
  return reading.problem ? { problem: reading.problem } : { root }
}

/** Anchors are resolved in the order of the text: the package's own way walks the whole document for each alias. */
interface Reading {
  readonly yaml: typeof YamlPackage
  readonly positionAt: (offset: number) => Position
  readonly anchors: Map<string, YamlPackage.ParsedNode>
  /** The values around the one being read. */
  readonly open: Set<YamlPackage.ParsedNode>
  /** The outermost alias that is being followed. */
  alias?: Position | undefined
  /** How many values the aliases so far have added. */
  repeated: number
  /** The first problem; once there is one, everything that follows is read as empty. */
  problem?: YamlProblem
}

const empty = (position: Position): YamlNode => ({ ...position, kind: 'scalar', value: null, text: '' })

function refuse(reading: Reading, { at, code }: { at: Position; code: string }): YamlNode {
  reading.problem ??= { ...at, ...yamlProblem(code) }
  return empty(at)
}

function convert(reading: Reading, node: YamlPackage.ParsedNode | null): YamlNode | undefined {
  if (node === null) return undefined
  const at = reading.positionAt(node.range[0])
  if (reading.problem) return empty(at)
  if (reading.alias && ++reading.repeated > mostRepeated) {
    return refuse(reading, { at: reading.alias, code: 'ALIAS_BOMB' })
  }
  if (reading.open.size >= deepest) return refuse(reading, { at, code: 'RESOURCE_EXHAUSTION' })
  if (reading.yaml.isAlias(node)) return repeat(reading, { anchor: node.source, at })
  if (node.tag !== undefined) return refuse(reading, { at, code: 'TAG' })
  if (node.anchor !== undefined) reading.anchors.set(node.anchor, node)
  reading.open.add(node)
  const content = contentOf(reading, { node, at })
  reading.open.delete(node)
  return content
}

/** What an alias stands for, at the alias's own place. */
function repeat(reading: Reading, { anchor, at }: { anchor: string; at: Position }): YamlNode {
  const node = reading.anchors.get(anchor)
  if (node === undefined) return refuse(reading, { at, code: 'ALIAS_UNKNOWN' })
  if (reading.open.has(node)) return refuse(reading, { at, code: 'ALIAS_OF_ITSELF' })
  const outer = reading.alias
  reading.alias ??= at
  const content = convert(reading, node)
  reading.alias = outer
  return { ...(content ?? empty(at)), ...at }
}

type Collection = YamlPackage.YAMLMap.Parsed | YamlPackage.YAMLSeq.Parsed
type Content = Collection | YamlPackage.Scalar.Parsed

function contentOf(reading: Reading, { node, at }: { node: Content; at: Position }): YamlNode {
  if ('items' in node) {
    return reading.yaml.isMap(node)
      ? { ...at, kind: 'mapping', entries: entriesOf(reading, node) }
      : { ...at, kind: 'sequence', items: node.items.map(item => convert(reading, item) ?? empty(at)) }
  }
  const { value, source } = node
  const known = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
  return { ...at, kind: 'scalar', value: known ? value : null, text: source }
}

function entriesOf(reading: Reading, { items }: YamlPackage.YAMLMap.Parsed): readonly YamlEntry[] {
  const seen = new Set<string>()
  return items.map(pair => {
    const key = convert(reading, pair.key) ?? empty({ line: 1, column: 1 })
    const keyPosition = { line: key.line, column: key.column }
    const text = key.kind === 'scalar' && typeof key.value === 'string' ? key.value : undefined
    if (text === undefined) refuse(reading, { at: keyPosition, code: 'KEY_NOT_TEXT' })
    else if (text === '<<') refuse(reading, { at: keyPosition, code: 'MERGE_KEY' })
    else if (seen.has(text)) refuse(reading, { at: keyPosition, code: 'DUPLICATE_KEY' })
    seen.add(text ?? '')
    return { key: text ?? '', keyPosition, value: convert(reading, pair.value) ?? empty(keyPosition) }
  })
}
