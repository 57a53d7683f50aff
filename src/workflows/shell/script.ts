import { type Assignment, type Command, forEachChild, parse, type Redirection, type SyntaxNode } from 'unbash'
import { lineAt } from '../../yaml/tree.ts'
import { type Lookup, templateParts } from '../values/expression.ts'
import {
  anyOf,
  inSequence,
  knownText,
  literalValue,
  openValue,
  type Text,
  type Value,
} from '../values/text.ts'
import { printedThrough, type ReadScript, type ShellCommand, wrapped, writtenBy } from './command.ts'
import { type WordReading, wordsFrom, wordValue } from './word.ts'

const mostWays = 16
/** Each level is read again inside the one around it, so that deep nesting costs time; people stay far below. */
const deepest = 12
/** The bodies of all that start in one line are looked for together, each from the front. */
const mostHereDocuments = 1_000

interface Means {
  readonly lookup: Lookup
  readonly environment: (name: string) => Value | undefined
  /** What reads it when it is no shell like sh. */
  readonly program?: string | undefined
}

interface Reading extends Means {
  readonly commands: ShellCommand[]
  readonly functions: Set<string>
  readonly variables: Map<string, Value>
  /** How many substitutions and scripts in words are around. */
  depth: number
  problem: string | undefined
}

/** What is around a piece of a script. */
interface Around {
  readonly reading: Reading
  readonly words: WordReading
  readonly lineOf: (offset: number) => number
  readonly isConditional: boolean
  readonly pipedFrom: ShellCommand | undefined
  readonly output: string | undefined
}

/**
 * Reads a script in its order: its simple commands, those in substitutions and `sh -c` included, and what its variables are
 * then. What functions do counts where they are written: a call does nothing more.
 */
export function readScript(script: string, means: Means): ReadScript {
  if (means.program !== undefined) return foreignScript(script, means.program)
  const reading: Reading = {
    ...means,
    commands: [],
    functions: new Set(),
    variables: new Map(),
    depth: 0,
    problem: undefined,
  }
  readInto(reading, script, { isConditional: false, pipedFrom: undefined })
  const isCall = ({ ways }: ShellCommand) =>
    ways.some(([head = []]) => reading.functions.has(knownText(head) ?? ''))
  const commands = reading.commands.filter(command => !isCall(command))
  return { commands, written: writtenBy(commands), problem: reading.problem }
}

/** Words that may lead to a registry. Of a line with one, in a script for another program than sh, nothing else is known. */
const telling =
  /docker|podman|buildah|skopeo|crane|oras|helm|cosign|\bko\b|regctl|make|push|publish|gradle|mvn|npm|bake|\.(ps1|sh|cmd|bat|py)\b/i

function foreignScript(script: string, program: string): ReadScript {
  const rest = {
    isConditional: true,
    pipedFrom: undefined,
    input: undefined,
    output: undefined,
    asOther: false,
  }
  const commands = script
    .split('\n')
    .flatMap((source, line) =>
      telling.test(source) ? [{ ...rest, ways: [[[`a ${program} script`]]], line, source }] : [],
    )
  return { commands, written: [], problem: undefined }
}

/** @param part its `line` is that of the command around it, for a script that is itself a word. */
function readInto(
  reading: Reading,
  text: string,
  { line, ...around }: Pick<Around, 'isConditional' | 'pipedFrom'> & { line?: number },
): void {
  const script = text.replaceAll('\r\n', '\n')
  if (script.split('<<', mostHereDocuments + 2).length > mostHereDocuments + 1) {
    reading.problem ??= 'a script has more than 1,000 here-documents'
    return
  }
  const blank = templateParts(script)
    .map(({ text: own, expression }) => (expression === undefined ? own : own.replace(/[^\n]/g, 'x')))
    .join('')
  const find = lineAt(script)
  const words: WordReading = {
    text: (start, end) => script.slice(start, end),
    lookup: reading.lookup,
    variable: name => reading.variables.get(name) ?? reading.environment(name),
    printed: part => {
      const before = reading.commands.length
      visitDeeper(part, at)
      return printedThrough(reading.commands.slice(before))
    },
  }
  const lineOf = line === undefined ? (offset: number) => find(offset) - 1 : () => line
  const at: Around = { ...around, reading, words, lineOf, output: undefined }
  for (const statement of parse(blank).commands) visit(statement, at)
}

function sometimes(at: Around): Around {
  return { ...at, isConditional: true, pipedFrom: undefined }
}

function visit(node: SyntaxNode, at: Around): void {
  const { reading, words } = at
  if (reading.problem !== undefined) return
  switch (node.type) {
    case 'Command':
      visitCommand(node, at)
      return
    case 'Pipeline': {
      let { pipedFrom } = at
      for (const part of node.commands) {
        const before = reading.commands.length
        visit(part, { ...at, pipedFrom })
        pipedFrom = reading.commands.length > before ? reading.commands.at(-1) : undefined
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
      reading.functions.add(words.text(node.name.pos, node.name.end))
      visit(node.body, sometimes(at))
      return
    case 'For': {
      const items = (node.wordlist ?? []).flatMap(word => wordsFrom(word, words).flat())
      const value = items.length === 0 ? openValue() : anyOf(items.map(item => [item]))
      reading.variables.set(words.text(node.name.pos, node.name.end), value)
      visit(node.body, sometimes(at))
      return
    }
    default:
      visitParts(node, /^(If|While|Case|ArithmeticFor|Select|Coproc)$/.test(node.type) ? sometimes(at) : at)
  }
}

function visitParts(node: SyntaxNode, at: Around): void {
  forEachChild(node, child => {
    visit(child, at)
  })
}

/** The library reads what is in a substitution only now, from its front: each level costs as much as all below it. */
function visitDeeper(node: SyntaxNode, at: Around): void {
  const { reading } = at
  if (reading.depth >= deepest) reading.problem ??= 'a script is nested too deep'
  else {
    reading.depth += 1
    const source = node.type === 'CommandExpansion' ? node.script?.source : undefined
    // A script between backquotes that holds backslashes has offsets of a text of its own.
    if (source === undefined) visitParts(node, { ...sometimes(at), output: undefined })
    else readInto(reading, source, { isConditional: true, pipedFrom: undefined, line: at.lineOf(node.pos) })
    reading.depth -= 1
  }
}

function visitCommand(node: Command, at: Around): void {
  const { reading, words, isConditional, pipedFrom } = at
  const line = at.lineOf(node.pos)
  const set = node.prefix.flatMap(part => (part.type === 'Assignment' ? [part] : []))
  // What stands before a command is there for this one alone.
  for (const one of set) if (node.name === undefined) assign(one, at)
  if (node.name !== undefined) for (const one of set) void assignedValue(one, at)
  for (const part of node.redirects) if ('body' in part) visitParts(part.body, sometimes(at))
  if (node.name === undefined) return
  const args = node.args.map(part =>
    part.type === 'Assignment'
      ? inSequence([literalValue(`${part.name}=`), assignedValue(part, at)]).map(text => [text])
      : wordsFrom(part, words),
  )
  const all = combined([wordsFrom(node.name, words), ...args])
  const plain = (all[0] ?? []).map(word => knownText(word) ?? '$')
  const start = wrapped(plain)
  const script = scriptOfWords(plain.slice(start))
  if (script !== '' && !script.includes('$') && reading.depth + 4 <= deepest) {
    reading.depth += 4
    readInto(reading, script, { isConditional, pipedFrom, line })
    reading.depth -= 4
    return
  }
  declare(plain.slice(start), node, at)
  reading.commands.push({
    ways: all.map(way => way.slice(start)),
    line,
    isConditional,
    pipedFrom,
    input: inputOf(node.redirects, at),
    output: outputOf(node.redirects, at) ?? at.output,
    source: words.text(node.pos, node.end),
    asOther: plain.slice(0, start).some(word => /^(sudo|doas)$/.test(word)),
  })
}

/** The script that a command gets as its words: `sh -c '…'`, `eval …`. */
function scriptOfWords([head = '', flag = '', ...rest]: readonly string[]): string {
  if (head === 'eval') return [flag, ...rest].join(' ')
  return /^(ba|z|da)?sh$/.test(head) && /^-[eux]*c$/.test(flag) ? rest.join(' ') : ''
}

function combined(parts: readonly (readonly (readonly Text[])[])[]): readonly (readonly Text[])[] {
  let all: readonly (readonly Text[])[] = [[]]
  for (const ways of parts) {
    const next = all.length * ways.length > mostWays ? [openValue()] : ways
    all = all.flatMap(before => next.map(way => [...before, ...way]))
  }
  return all
}

function assignedValue({ value }: Assignment, { words }: Around): Value {
  if (value.type === 'Word') return wordValue(value, words)
  return inSequence(value.elements.flatMap(item => [literalValue(' '), wordValue(item, words)]).slice(1))
}

/** What is set only in some runs is what it was, or this. */
function assign(part: Assignment, at: Around): void {
  const { reading, words, isConditional } = at
  const before = words.variable(part.name)
  const own = assignedValue(part, at)
  const between = part.value.type === 'ArrayValue' ? [literalValue(' ')] : []
  const value = part.append === true ? inSequence([before ?? literalValue(''), ...between, own]) : own
  reading.variables.set(part.name, isConditional && before !== undefined ? anyOf([before, value]) : value)
}

/** `export NAME=value` sets, `read NAME` reads from elsewhere, `source` may set anything. */
function declare([head = '', ...rest]: readonly string[], node: Command, at: Around): void {
  const { variables } = at.reading
  if (/^(export|local|declare|readonly|typeset)$/.test(head)) {
    for (const part of node.args) if (part.type === 'Assignment') assign(part, at)
  }
  const isOpen = /^(source|\.)$/.test(head)
  const names = isOpen
    ? [...variables.keys()]
    : /^(read|mapfile|readarray|unset|getopts)$/.test(head)
      ? rest
      : []
  for (const name of names) variables.set(name, openValue())
}

function inputOf(redirects: readonly Redirection[], { words }: Around): Value | undefined {
  const inputs = redirects.flatMap((part): Value[] => {
    if (part.type === 'HereString') return part.target === undefined ? [] : [wordValue(part.target, words)]
    return part.type === 'HereDoc' ? [wordValue(part.body, words)] : []
  })
  return inputs.at(-1)
}

function outputOf(redirects: readonly Redirection[], { words }: Around): string | undefined {
  const outputs = redirects.flatMap(part =>
    part.type === 'Redirect' && part.operator.includes('>') && part.target !== undefined
      ? [words.text(part.target.pos, part.target.end)]
      : [],
  )
  return outputs.at(-1)
}
