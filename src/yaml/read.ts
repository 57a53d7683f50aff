import type * as YamlPackage from 'yaml'
import { yamlProblem } from './problem.ts'
import {
  childrenOf,
  coreValue,
  type Position,
  type ScalarStyle,
  type YamlDocument,
  type YamlEntry,
  type YamlNode,
} from './tree.ts'

/** YAML text to a tree. It never throws: what it cannot read is a `problem`. */
export type ReadYaml = (text: string) => YamlDocument

/** What may stand in a text. `strict`: no tags, merge keys and keys that are not text, nor what YAML 1.2 forbids. */
interface Rules {
  readonly mostCharacters: number
  /** How many values all aliases together may add to a document. */
  readonly mostRepeated: number
  readonly strict: boolean
}

/** Room for Docker's 100 tokens with dozens of stores each. */
const registerRules: Rules = { mostCharacters: 256 * 1024, mostRepeated: 10_000, strict: true }
/** Real workflows stay far below. */
const workflowRules: Rules = { mostCharacters: 1_000_000, mostRepeated: 50_000, strict: false }
/** Far deeper than any real file, and far within the stack. */
const deepest = 64

/** Reads a register: strict, since it is written for this action alone. It never throws: what it cannot read is a `problem`. */
export async function readRegisterYaml(text: string): Promise<YamlDocument> {
  return (await loadYaml(registerRules))(text)
}

/** Loads what reads workflows and actions, with whatever GitHub may accept in them. */
export function loadWorkflowYaml(): Promise<ReadYaml> {
  return loadYaml(workflowRules)
}

/** YAML 1.2, one document. The package is loaded with the first text: a run without a file does not pay for it. */
async function loadYaml(rules: Rules): Promise<ReadYaml> {
  const means = { yaml: await import('yaml'), rules }
  return text => readDocument(text, means)
}

interface Means {
  readonly yaml: typeof YamlPackage
  readonly rules: Rules
}

function readDocument(text: string, means: Means): YamlDocument {
  const { yaml, rules } = means
  const start = { line: 1, column: 1 }
  if (text.length > rules.mostCharacters) {
    return { problem: { ...start, ...yamlProblem(rules.strict ? 'TOO_LONG' : 'FILE_TOO_LONG') } }
  }
  if (text.includes('\0')) return { problem: { ...start, ...yamlProblem('BINARY') } }
  const lines = new yaml.LineCounter()
  const mark = text.startsWith('\uFEFF') ? 1 : 0
  const positionAt = (offset: number): Position => {
    const { line, col } = lines.linePos(offset)
    return { line: Math.max(line, 1), column: Math.max(line > 1 ? col : col - mark, 1) }
  }
  const document = yaml.parseDocument(text, {
    version: '1.2',
    // What a scalar means is asked of its text: `coreValue`.
    schema: 'failsafe',
    strict: rules.strict,
    lineCounter: lines,
    logLevel: 'error',
    prettyErrors: false,
    // compares each key with all before it; entriesOf does it in one step
    uniqueKeys: false,
  })
  const [error] = document.errors.toSorted((a, b) => a.pos[0] - b.pos[0])
  if (error) return { problem: { ...positionAt(error.pos[0]), ...yamlProblem(error.code) } }
  const reading: Reading = { ...means, anchors: new Map(), repeated: 0, depth: 0 }
  const root = convert(reading, document.contents) ?? empty(0)
  const { problem } = reading
  if (problem === undefined) return { root, positionAt }
  return { problem: { ...positionAt(problem.at), ...yamlProblem(problem.code) } }
}

type Building<T> = { -readonly [K in keyof T]: T[K] }
type Built = Building<YamlNode>

/**
 * A document that is being read. Anchors are resolved in the order of the text, and what an alias repeats is
 * shared instead of copied: reading takes as long as the text is.
 */
interface Reading extends Means {
  /** What each anchor names; `undefined` while that is still being read. */
  readonly anchors: Map<string, Built | undefined>
  /** How many values the aliases so far have added. */
  repeated: number
  /** How deep the value being read is. */
  depth: number
  /** The first problem; once there is one, everything that follows is read as empty. */
  problem?: { readonly at: number; readonly code: string }
}

function empty(at: number): Built {
  return { kind: 'scalar', style: 'plain', shared: false, value: '', start: at, end: at }
}

function refuse(reading: Reading, at: number, code: string): Built {
  reading.problem ??= { at, code }
  return empty(at)
}

function convert(reading: Reading, node: YamlPackage.ParsedNode | null): Built | undefined {
  if (node === null) return undefined
  const [at] = node.range
  if (reading.problem) return empty(at)
  if (reading.depth >= deepest) return refuse(reading, at, 'RESOURCE_EXHAUSTION')
  if (reading.yaml.isAlias(node)) return repeat(reading, node)
  if (node.tag !== undefined && reading.rules.strict) return refuse(reading, at, 'TAG')
  if (node.anchor === undefined) return content(reading, node)
  reading.anchors.set(node.anchor, undefined)
  const built = content(reading, node)
  reading.anchors.set(node.anchor, built)
  return built
}

/** What an alias stands for, at the alias's own place. */
function repeat(reading: Reading, { source, range }: YamlPackage.Alias.Parsed): Built {
  const [at, end] = range
  const node = reading.anchors.get(source)
  if (node === undefined) {
    return refuse(reading, at, reading.anchors.has(source) ? 'ALIAS_OF_ITSELF' : 'ALIAS_UNKNOWN')
  }
  const { values, height } = measure(node)
  reading.repeated += values
  if (reading.repeated > reading.rules.mostRepeated) return refuse(reading, at, 'ALIAS_BOMB')
  if (reading.depth + height >= deepest) return refuse(reading, at, 'RESOURCE_EXHAUSTION')
  share(node)
  return { ...node, start: at, end }
}

/** How many values a value has, itself included, and how many collections stand in one another. */
function measure(node: YamlNode): { values: number; height: number } {
  let [values, height] = [1, 0]
  for (const child of childrenOf(node)) {
    const inner = measure(child)
    values += inner.values
    height = Math.max(height, inner.height)
  }
  return { values, height: node.kind === 'scalar' ? 0 : height + 1 }
}

/** Marks a value and all in it; what is marked already has been walked before. */
function share(node: Built): void {
  if (node.shared) return
  node.shared = true
  childrenOf(node).forEach(share)
}

type Collection = YamlPackage.YAMLMap.Parsed | YamlPackage.YAMLSeq.Parsed

function content(reading: Reading, node: Collection | YamlPackage.Scalar.Parsed): Built {
  const [start, end] = node.range
  if (!('items' in node)) {
    const style = styles[node.type ?? 'PLAIN'] ?? 'plain'
    const value = style === 'plain' && isNull.test(node.source) ? '' : node.source
    return { kind: 'scalar', style, shared: false, value, start, end }
  }
  reading.depth += 1
  const place = { flow: node.flow === true, shared: false, start, end }
  const built: Built = reading.yaml.isMap(node)
    ? { kind: 'mapping', ...place, entries: entriesOf(reading, node) }
    : { kind: 'sequence', ...place, items: node.items.map(item => convert(reading, item) ?? empty(start)) }
  reading.depth -= 1
  return built
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

function entriesOf(reading: Reading, { items }: YamlPackage.YAMLMap.Parsed): readonly YamlEntry[] {
  const keys = new Set<string>()
  return items.flatMap(pair => {
    const key = convert(reading, pair.key) ?? empty(0)
    const code = keyProblem(key, keys, reading.rules.strict)
    if (code !== undefined) refuse(reading, key.start, code)
    const value = convert(reading, pair.value) ?? empty(key.end)
    if (key.kind !== 'scalar') return []
    keys.add(key.value)
    return [{ key: key.value, keyRange: { start: key.start, end: key.end }, value }]
  })
}

function keyProblem(key: YamlNode, seen: ReadonlySet<string>, strict: boolean): string | undefined {
  if (strict && (key.kind !== 'scalar' || typeof coreValue(key) !== 'string')) return 'KEY_NOT_TEXT'
  if (key.kind !== 'scalar') return undefined
  if (strict && key.value === '<<') return 'MERGE_KEY'
  return seen.has(key.value) ? 'DUPLICATE_KEY' : undefined
}
