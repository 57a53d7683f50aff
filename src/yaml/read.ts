import type * as YamlPackage from 'yaml'
import { yamlProblem } from './problem.ts'
import { childrenOf, coreValue, positionIn, type ScalarStyle } from './tree.ts'
import type { YamlDocument, YamlEntry, YamlNode } from './tree.ts'

/** YAML text to a tree. It never throws: what it cannot read is a `problem`. */
export type ReadYaml = (text: string) => YamlDocument

/** What a text may have. `strict`: no tags, merge keys, keys that are not text, nor what YAML 1.2 forbids. */
interface Rules {
  readonly strict: boolean
  readonly mostCharacters: number
  /** How many values all aliases together may add to a document. */
  readonly mostAdded: number
}

/** Room for Docker's 100 tokens with dozens of stores each. */
const listRules: Rules = { strict: true, mostCharacters: 2 ** 18, mostAdded: 10_000 }
/** Real workflows stay far below. */
const fileRules: Rules = { strict: false, mostCharacters: 1e6, mostAdded: 50_000 }
/** Far deeper than any real file, and far within the stack. */
const deepest = 64

export async function readTokenListYaml(text: string): Promise<YamlDocument> {
  return (await loadYaml(listRules))(text)
}

/** Loads what reads workflows and actions, with all that GitHub may accept in them. */
export function loadWorkflowYaml(): Promise<ReadYaml> {
  return loadYaml(fileRules)
}

/** YAML 1.2, one document. The package is loaded with the first text: who has no file does not pay for it. */
async function loadYaml(rules: Rules): Promise<ReadYaml> {
  const yaml = await import('yaml')
  const texts = new Map<string, string>()
  return text => readDocument(text, { yaml, rules, texts, anchors: new Map(), added: 0, depth: 0 })
}

/**
 * A document that is being read. Anchors are resolved in the order of the text, and what an alias repeats is
 * shared instead of copied: reading takes as long as the text is.
 */
interface Reading {
  readonly yaml: typeof YamlPackage
  readonly rules: Rules
  /** The short texts of all documents, each kept once: workflows have the same ones by the thousand. */
  readonly texts: Map<string, string>
  /** What each anchor names; `undefined` while that is still being read. */
  readonly anchors: Map<string, Built | undefined>
  /** How many values the aliases so far have added. */
  added: number
  depth: number
  /** The first problem; once there is one, everything that follows is read as empty. */
  problem?: { readonly at: number; readonly code: string }
}

type Built = YamlNode & { shared: boolean }

function readDocument(text: string, reading: Reading): YamlDocument {
  const { yaml, rules } = reading
  const positionAt = positionIn(text)
  const failed = (at: number, code: string) => ({ problem: { ...positionAt(at), ...yamlProblem(code) } })
  if (text.length > rules.mostCharacters) return failed(0, rules.strict ? 'TOO_LONG' : 'FILE_TOO_LONG')
  if (text.includes('\0')) return failed(0, 'BINARY')
  const document = yaml.parseDocument(text, {
    version: '1.2',
    // What a scalar means is asked of its text: `coreValue`.
    schema: 'failsafe',
    strict: rules.strict,
    prettyErrors: false,
    // compares each key with all before it; pairsOf does it in one step
    uniqueKeys: false,
  })
  const [error] = document.errors.toSorted((a, b) => a.pos[0] - b.pos[0])
  if (error) return failed(error.pos[0], error.code)
  const root = convert(reading, document.contents, 0)
  const { problem } = reading
  return problem === undefined ? { root, positionAt } : failed(problem.at, problem.code)
}

function empty(offset: number): Built {
  return { kind: 'scalar', style: 'plain', shared: false, value: '', start: offset, end: offset }
}

function refuse(reading: Reading, offset: number, code: string): Built {
  reading.problem ??= { at: offset, code }
  return empty(offset)
}

/** `place`: where a value stands that is not written. */
function convert(reading: Reading, node: YamlPackage.ParsedNode | null, place: number): Built {
  if (node === null) return empty(place)
  const [offset] = node.range
  if (reading.problem) return empty(offset)
  if (reading.depth >= deepest) return refuse(reading, offset, 'RESOURCE_EXHAUSTION')
  if (reading.yaml.isAlias(node)) return repeat(reading, node)
  if (node.tag !== undefined && reading.rules.strict) return refuse(reading, offset, 'TAG')
  const { anchor } = node
  if (anchor !== undefined) reading.anchors.set(anchor, undefined)
  const built = content(reading, node)
  if (anchor !== undefined) reading.anchors.set(anchor, built)
  return built
}

/** What an alias stands for, at the alias's own place. */
function repeat(reading: Reading, { source, range: [offset, end] }: YamlPackage.Alias.Parsed): Built {
  const { anchors, rules, depth } = reading
  const node = anchors.get(source)
  const isItself = anchors.has(source)
  if (node === undefined) return refuse(reading, offset, isItself ? 'ALIAS_OF_ITSELF' : 'ALIAS_UNKNOWN')
  const { values, height } = measure(node)
  reading.added += values
  if (reading.added > rules.mostAdded) return refuse(reading, offset, 'ALIAS_BOMB')
  if (depth + height >= deepest) return refuse(reading, offset, 'RESOURCE_EXHAUSTION')
  share(node)
  return { ...node, start: offset, end }
}

/** How many values a value has, itself included, and how many collections stand in one another. */
function measure(node: YamlNode): { values: number; height: number } {
  const inner = childrenOf(node).map(measure)
  const values = inner.reduce((sum, each) => sum + each.values, 1)
  const height = inner.reduce((most, each) => Math.max(most, each.height), 0)
  return { values, height: node.kind === 'scalar' ? 0 : height + 1 }
}

/** Marks a value and all in it; what is marked already has been walked before. */
function share(node: Built): void {
  if (node.shared) return
  node.shared = true
  childrenOf(node).forEach(share)
}

function keptOnce({ texts }: Reading, text: string): string {
  if (text.length > 400) return text
  if (!texts.has(text)) texts.set(text, text)
  return texts.get(text) ?? text
}

function content(
  reading: Reading,
  node: YamlPackage.YAMLMap.Parsed | YamlPackage.YAMLSeq.Parsed | YamlPackage.Scalar.Parsed,
): Built {
  const [start, end] = node.range
  if (!('items' in node)) {
    const scalar = { style: styles[node.type ?? ''] ?? 'plain', value: node.source }
    const value = coreValue(scalar) === null ? '' : keptOnce(reading, node.source)
    return { kind: 'scalar', style: scalar.style, shared: false, value, start, end }
  }
  reading.depth += 1
  const flow = node.flow === true
  const built: Built = reading.yaml.isMap(node)
    ? { kind: 'mapping', flow, shared: false, start, end, entries: pairsOf(reading, node).slice() }
    : {
        kind: 'sequence',
        flow,
        shared: false,
        start,
        end,
        items: node.items.map(item => convert(reading, item, start)),
      }
  reading.depth -= 1
  return built
}

const styles: Readonly<Record<string, ScalarStyle>> = {
  QUOTE_SINGLE: 'single',
  QUOTE_DOUBLE: 'double',
  BLOCK_LITERAL: 'block',
  BLOCK_FOLDED: 'block',
}

function pairsOf(reading: Reading, { items }: YamlPackage.YAMLMap.Parsed): readonly YamlEntry[] {
  const keys = new Set<string>()
  return items.flatMap(pair => {
    const key = convert(reading, pair.key, 0)
    const code = keyProblem(key, keys, reading.rules.strict)
    if (code !== undefined) refuse(reading, key.start, code)
    const value = convert(reading, pair.value, key.end)
    if (key.kind !== 'scalar') return []
    keys.add(key.value)
    return [{ key: key.value, start: key.start, value }]
  })
}

function keyProblem(key: YamlNode, earlier: ReadonlySet<string>, strict: boolean): string | undefined {
  if (strict && (key.kind !== 'scalar' || typeof coreValue(key) !== 'string')) return 'KEY_NOT_TEXT'
  if (key.kind !== 'scalar') return undefined
  if (strict && key.value === '<<') return 'MERGE_KEY'
  return earlier.has(key.value) ? 'DUPLICATE_KEY' : undefined
}
