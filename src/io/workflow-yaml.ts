import type * as Yaml from 'yaml'
import type { Document, Node } from 'yaml'
import { lineAt } from '../model/migrate/line-at.ts'
import type { ReadSource } from '../ports.ts'
import type { SourceDocument } from '../model/migrate/source-node.ts'
import { sourceTree, type Reading } from './source-tree.ts'

/** Beyond this a file is refused: real workflows stay far below. */
const mostCharacters = 1_000_000

const longestWord = 60

type Library = typeof Yaml

/** Loads the YAML library. The reader never throws: what it cannot read is a `problem`. */
export async function createWorkflowReader(): Promise<ReadSource> {
  const yaml = await import('yaml')
  const intern = createIntern()
  return text => {
    if (text.length > mostCharacters) return problem('it has more than 1,000,000 characters')
    if (text.includes('\0')) return problem('it is binary, not text')
    try {
      return readTree(text, { yaml, intern })
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

/** Workflows say the same words over and over: each is kept once for all files. */
function createIntern(): (word: string) => string {
  const words = new Map<string, string>()
  return word => {
    const known = words.get(word)
    if (known !== undefined) return known
    if (word.length <= longestWord) words.set(word, word)
    return word
  }
}

function readTree(text: string, { yaml, intern }: Pick<Reading, 'yaml' | 'intern'>): SourceDocument {
  // The smallest schema: what a scalar means is asked of its text.
  const document = yaml.parseDocument(text, { logLevel: 'error', prettyErrors: false, schema: 'failsafe' })
  const [error] = document.errors
  if (error !== undefined) {
    return problem(`it is not valid YAML (${error.code})`, lineAt(text)(error.pos[0]))
  }
  const aliased = aliasedNodes(yaml, { document, text })
  return sourceTree({ yaml, intern, document, aliased, count: 0, refused: undefined })
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
