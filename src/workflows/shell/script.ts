import { type Command, forEachChild, type Function, parse, type Statement, type SyntaxNode } from 'unbash'
import { lineAt } from '../../yaml/tree.ts'
import { lowered, templateParts } from '../values/expression.ts'
import { anyOf, knownText, openValue, splitText, type Value } from '../values/text.ts'
import type { ReadScript, ShellCommand } from './command.ts'
import {
  type Around,
  assign,
  assignedValue,
  assignmentWays,
  combined,
  declare,
  inputOf,
  outputOf,
  type ScriptReading,
} from './around.ts'
import { type WordReading, wordsFrom } from './word.ts'
import { isOtherUser, scriptOfWords, wrapped } from './wrapper.ts'
import { printedBy, writtenBy } from './written.ts'

/** Each level is read again inside the one around it, so that deep nesting costs time; people stay far below. */
const deepest = 12
/** The bodies of all that start in one line are looked for together, each from the front. */
const mostHereDocuments = 1_000

/**
 * Reads a script in its order: its simple commands, those in substitutions and `sh -c` included, and what its variables are
 * then. What functions do counts where they are written: a call does nothing more.
 */
export function readScript(script: string, means: Pick<ScriptReading, 'lookup' | 'environment'>): ReadScript {
  const reading: ScriptReading = {
    commands: [],
    functions: new Set(),
    variables: new Map(),
    ...means,
    statement: { from: 0, to: 0, isPlain: false },
    depth: 0,
    problem: undefined,
  }
  readInto(reading, script, { isConditional: false, pipedFrom: undefined, line: undefined })
  const isCall = ({ ways }: ShellCommand) =>
    ways.some(([head = []]) => reading.functions.has(knownText(head) ?? ''))
  const commands = reading.commands.filter(command => !isCall(command))
  return { commands, written: writtenBy(commands), problem: reading.problem }
}

/** @param part its `line` is that of the command around it, for a script that is itself a word. */
function readInto(
  reading: ScriptReading,
  text: string,
  part: Pick<Around, 'isConditional' | 'pipedFrom'> & { line: number | undefined },
): void {
  const script = text.replaceAll('\r\n', '\n')
  const { line, ...around } = part
  if (script.split('<<', mostHereDocuments + 2).length > mostHereDocuments + 1) {
    reading.problem ??= 'a script has more than 1,000 here-documents'
    return
  }
  const blank = templateParts(script)
    .map(({ text: own, expression }) => (expression === undefined ? own : own.replace(/[^\n]/g, 'x')))
    .join('')
  const find = lineAt(script)
  const lineOf = line === undefined ? (offset: number) => find(offset) - 1 : () => line
  const base = { ...around, reading, lineOf, output: undefined }
  const at: Around = { ...base, words: wordReading(base, (start, end) => script.slice(start, end)) }
  for (const statement of parse(blank).commands) {
    if (line === undefined) reading.statement = statementAt(statement, lineOf)
    visit(statement, at)
  }
}

function statementAt({ pos, end, command, background }: Statement, lineOf: (offset: number) => number) {
  const isPlain = background !== true && !/^(AndOr|If|For|While|Case|Select|Coproc)$/.test(command.type)
  return { from: lineOf(pos), to: lineOf(end), isPlain }
}

function wordReading(at: Omit<Around, 'words'>, text: WordReading['text']): WordReading {
  const { reading } = at
  const words: WordReading = {
    text,
    lookup: reading.lookup,
    variable: name => reading.variables.get(name) ?? reading.environment(name),
    printed: part => {
      const before = reading.commands.length
      visitDeeper(part, { ...at, words })
      return printedOf(reading.commands.slice(before))
    },
  }
  return words
}

/** `$(echo "$NAME" | tr A-Z a-z)` is what it prints; of anything else nothing is known. */
function printedOf([first, ...filters]: readonly ShellCommand[]): Value {
  const printed = first === undefined ? undefined : (tagFlags([first, ...filters]) ?? printedBy(first))
  if (filters.some(({ source }) => /^\s*jq\b/.test(source))) return printed ?? openValue()
  const isLower = filters.every(({ source }) =>
    /^\s*tr\s+('?"?\[:upper:\]'?"?\s+'?"?\[:lower:\]|['"]?A-Z['"]?\s+['"]?a-z)/.test(source),
  )
  return printed === undefined || !isLower ? openValue() : filters.length > 0 ? lowered(printed) : printed
}

/** `jq '.tags | map("-t " + .) | join(" ")'` makes flags of what docker/metadata-action gives (docs.docker.com, "Multi-platform image"). */
function tagFlags(commands: readonly ShellCommand[]): Value | undefined {
  const jq = commands.find(({ source }) => /^\s*jq\b[^]*tags[^]*"-t "/.test(source))
  if (jq === undefined) return undefined
  const json = jq.input ?? (jq.pipedFrom === undefined ? undefined : printedBy(jq.pipedFrom))
  return json?.map(text => splitText(text, /\s+/).flatMap(tag => [' -t ', ...tag]))
}

function sometimes(at: Around): Around {
  return { ...at, isConditional: true, pipedFrom: undefined }
}

function visit(node: SyntaxNode, at: Around): void {
  if (at.reading.problem !== undefined) return
  switch (node.type) {
    case 'Command':
      visitCommand(node, at)
      return
    case 'Pipeline': {
      let { pipedFrom } = at
      for (const part of node.commands) {
        const before = at.reading.commands.length
        visit(part, { ...at, pipedFrom })
        pipedFrom = at.reading.commands.length > before ? at.reading.commands.at(-1) : undefined
      }
      return
    }
    case 'AndOr':
      for (const [index, part] of node.commands.entries()) {
        visit(part, { ...at, isConditional: at.isConditional || index > 0 })
      }
      return
    case 'CommandExpansion':
    case 'ProcessSubstitution':
    case 'ArithmeticExpansion':
    case 'ParameterExpansion':
      visitDeeper(node, at)
      return
    case 'Redirected':
      visitParts(node, { ...at, output: outputOf(node.redirects, at) ?? at.output })
      return
    case 'Function':
      visitFunction(node, at)
      return
    case 'For': {
      const name = at.words.text(node.name.pos, node.name.end)
      const items = (node.wordlist ?? []).flatMap(word => wordsFrom(word, at.words).flat())
      at.reading.variables.set(name, items.length === 0 ? openValue() : anyOf(items.map(item => [item])))
      visit(node.body, sometimes(at))
      return
    }
    default:
      visitParts(node, /^(If|While|Case|ArithmeticFor|Select|Coproc)$/.test(node.type) ? sometimes(at) : at)
  }
}

function visitFunction(node: Function, at: Around): void {
  at.reading.functions.add(at.words.text(node.name.pos, node.name.end))
  visit(node.body, sometimes(at))
}

function visitParts(node: SyntaxNode, at: Around): void {
  forEachChild(node, child => {
    visit(child, at)
  })
}

/** The library reads what is in a substitution only now, from its front: each level costs as much as all below it. */
function visitDeeper(node: SyntaxNode, at: Around): void {
  const { reading } = at
  if (reading.depth >= deepest) {
    reading.problem ??= 'a script is nested too deep'
    return
  }
  reading.depth += 1
  const source = node.type === 'CommandExpansion' ? node.script?.source : undefined
  const inner: Around = { ...sometimes(at), output: undefined }
  // A script between backquotes that holds backslashes has offsets of a text of its own.
  if (source === undefined) visitParts(node, inner)
  else readInto(reading, source, { isConditional: true, pipedFrom: undefined, line: at.lineOf(node.pos) })
  reading.depth -= 1
}

function visitCommand(node: Command, at: Around): void {
  const { reading, words, isConditional, pipedFrom } = at
  const line = at.lineOf(node.pos)
  const prefix = node.prefix.flatMap(part => (part.type === 'Assignment' ? [part] : []))
  const args = node.args.map(part =>
    part.type === 'Assignment' ? assignmentWays(part, at) : wordsFrom(part, words),
  )
  const all = node.name === undefined ? [] : combined([wordsFrom(node.name, words), ...args])
  // What stands before a command is there for this one alone.
  if (node.name === undefined) for (const one of prefix) assign(one, at)
  else for (const one of prefix) void assignedValue(one, at)
  for (const part of node.redirects) if ('body' in part) visitParts(part.body, sometimes(at))
  const [first = []] = all
  const plain = first.map(word => knownText(word) ?? '$')
  const start = wrapped(plain)
  const script = scriptOfWords(plain.slice(start))
  if (script !== '' && !script.includes('$') && reading.depth + 4 <= deepest) {
    reading.depth += 4
    readInto(reading, script, { isConditional, pipedFrom, line })
    reading.depth -= 4
    return
  }
  if (node.name === undefined) return
  declare(plain.slice(start), node, at)
  reading.commands.push({
    ways: all.map(way => way.slice(start)),
    line,
    isConditional,
    pipedFrom,
    input: inputOf(node.redirects, at),
    output: outputOf(node.redirects, at) ?? at.output,
    source: words.text(node.pos, node.end),
    asOther: isOtherUser(plain),
    statement: reading.statement,
  })
}
