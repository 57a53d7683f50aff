import { type Command, type For, forEachChild, parse, type SyntaxNode } from 'unbash'
import { lineAt } from '../../yaml/tree.ts'
import { blankExpressions } from '../expression/open-text.ts'
import type { ShellCommand, ShellScript, ShellStatement } from './command.ts'
import { argument, inputOf, outputOf, statementAt } from './parts.ts'
import { type TextBetween, wordText } from './word.ts'
import { isOtherUser, shellScript, wrapped } from './wrapper.ts'

/** Each level is read again inside the one around it, so that deep nesting costs time; people stay far below. */
const deepest = 12
/** A script that is itself a word is parsed from its front, with all that it may contain again. */
const scriptLevel = 4
/** The bodies of all that start in one line are looked for together, each from the front. */
const mostHereDocuments = 1_000

/** Every simple command of a script, those in substitutions and `sh -c` included. `${{ … }}` stays as it is written. */
export function readShell(script: string): ShellScript {
  const reading: Reading = { commands: [], functions: new Set(), problem: undefined }
  readInto(reading, { script, conditional: false, depth: 0, line: undefined })
  const { commands, functions, problem } = reading
  if (problem !== undefined) return { problem }
  // What a function does stands in its body, which has been read.
  // A copy has no room for more, which lists that grew have: there is one for each step.
  return { commands: commands.filter(({ words }) => !functions.has(words[0])).slice() }
}

interface Reading {
  readonly commands: ShellCommand[]
  /** Names of the functions that the script defines. */
  readonly functions: Set<string>
  problem: { readonly message: string; readonly line: number } | undefined
}

/** Where a piece of the script stands. */
interface Place {
  readonly text: TextBetween
  readonly lineOf: (offset: number) => number
  readonly conditional: boolean
  readonly pipedFrom: ShellCommand | undefined
  readonly output: string | undefined
  readonly statement: ShellStatement | undefined
  readonly depth: number
}

/** @param part its `line` is that of the command around it, for a script that is itself a word. */
function readInto(
  reading: Reading,
  part: { script: string; conditional: boolean; depth: number; line: number | undefined },
): void {
  const { conditional, depth, line } = part
  const script = part.script.replaceAll('\r\n', '\n')
  if (script.split('<<', mostHereDocuments + 2).length > mostHereDocuments + 1) {
    reading.problem ??= { message: 'a script has more than 1,000 here-documents', line: line ?? 0 }
    return
  }
  const find = lineAt(script)
  visit(parse(blankExpressions(script)), reading, {
    text: (start, end) => script.slice(start, end),
    lineOf: line === undefined ? offset => find(offset) - 1 : () => line,
    conditional,
    pipedFrom: undefined,
    output: undefined,
    statement: undefined,
    depth,
  })
}

function visit(node: SyntaxNode, reading: Reading, place: Place): void {
  if (reading.problem !== undefined) return
  switch (node.type) {
    case 'Command':
      visitCommand(node, reading, place)
      return
    case 'Pipeline':
      visitPipeline(node.commands, reading, place)
      return
    case 'AndOr':
      for (const [at, part] of node.commands.entries())
        visit(part, reading, { ...place, conditional: place.conditional || at > 0 })
      return
    case 'CommandExpansion':
    case 'ProcessSubstitution':
    case 'ArithmeticExpansion':
    case 'ParameterExpansion':
      visitDeeper(node, reading, place)
      return
    case 'Redirected':
      visitParts(node, reading, { ...place, output: outputOf(node.redirects, place.text) ?? place.output })
      return
    case 'Statement':
      visitParts(node, reading, { ...place, statement: place.statement ?? statementAt(node, place.lineOf) })
      return
    case 'Function':
      reading.functions.add(wordText(node.name, place.text))
      visitParts(node, reading, { ...place, conditional: true, pipedFrom: undefined })
      return
    case 'For':
      visitLoop(node, reading, place)
      return
    case 'Script':
      visitParts(node, reading, node.source === undefined ? place : decoded(node.source, { node, place }))
      return
    default:
      visitParts(
        node,
        reading,
        compound.has(node.type) ? { ...place, conditional: true, pipedFrom: undefined } : place,
      )
  }
}

/** What is in these need not run, or not once. */
const compound: ReadonlySet<SyntaxNode['type']> = new Set<SyntaxNode['type']>([
  'If',
  'ArithmeticFor',
  'While',
  'Select',
  'Case',
  'Coproc',
  'Subshell',
  'BraceGroup',
])

/** A loop's variable takes each word: as if each were assigned in turn. */
function visitLoop(node: For, reading: Reading, place: Place): void {
  const { text, lineOf, statement } = place
  const name = wordText(node.name, text)
  for (const [at, word] of (node.wordlist ?? []).entries()) {
    const said = wordText(word, text)
    const value = /[*?[{]/.test(said.replace(/\$\{[^}]*\}+/g, '')) ? `$(${said})` : said
    reading.commands.push({
      words: [''],
      assignments: [`${name}=${value}`],
      pipedFrom: undefined,
      input: undefined,
      output: undefined,
      conditional: place.conditional || at > 0,
      statement,
      line: lineOf(node.pos),
    })
  }
  visitParts(node, reading, { ...place, conditional: true, pipedFrom: undefined })
}

function visitParts(node: SyntaxNode, reading: Reading, place: Place): void {
  forEachChild(node, child => {
    visit(child, reading, place)
  })
}

/** The library reads what is in a substitution only now, from its front: each level costs as much as all below it. */
function visitDeeper(node: SyntaxNode, reading: Reading, place: Place): void {
  const depth = place.depth + 1
  if (depth > deepest) {
    reading.problem ??= { message: 'a script is nested too deep', line: place.lineOf(node.pos) }
    return
  }
  visitParts(node, reading, { ...place, depth, conditional: true, pipedFrom: undefined, output: undefined })
}

/** A script between backquotes that holds backslashes: its offsets are those of a text of its own. */
function decoded(source: string, { node, place }: { node: SyntaxNode; place: Place }): Place {
  const line = place.lineOf(node.pos)
  return { ...place, text: (start, end) => source.slice(start, end), lineOf: () => line }
}

function visitPipeline(parts: readonly SyntaxNode[], reading: Reading, place: Place): void {
  let pipedFrom = place.pipedFrom
  for (const part of parts) {
    const before = reading.commands.length
    visit(part, reading, { ...place, pipedFrom })
    pipedFrom = reading.commands.length > before ? reading.commands.at(-1) : undefined
  }
}

function visitCommand(node: Command, reading: Reading, place: Place): void {
  const { text, conditional, pipedFrom, statement, depth } = place
  visitParts(node, reading, { ...place, conditional: true, pipedFrom: undefined })
  const line = place.lineOf(node.pos)
  const all = [node.name, ...node.args].flatMap(word => (word === undefined ? [] : argument(word, text)))
  const [head = '', ...tail] = all.slice(wrapped(all))
  const inner = shellScript(head, tail)
  if (inner !== '') {
    if (depth + scriptLevel > deepest) reading.problem ??= { message: 'a script is nested too deep', line }
    else readInto(reading, { script: inner, conditional: true, depth: depth + scriptLevel, line })
  }
  const assignments = node.prefix.flatMap(part => (part.type === 'Assignment' ? argument(part, text) : []))
  const input = node.redirects.flatMap(redirect => inputOf(redirect, text)).at(-1)
  const output = outputOf(node.redirects, text) ?? place.output
  const command = { words: [head, ...tail] as const, assignments, pipedFrom, input, output, conditional }
  reading.commands.push({ ...command, statement, line, ...(isOtherUser(all) ? { asOther: true } : {}) })
}
