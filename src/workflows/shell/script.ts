import { type Command, type For, forEachChild, type Function, parse, type SyntaxNode } from 'unbash'
import { lineAt } from '../../yaml/tree.ts'
import { blankExpressions } from '../expression/open-text.ts'
import type { ShellCommand, ShellScript, ShellStatement } from './command.ts'
import { argument, inputOf, outputOf, statementAt } from './parts.ts'
import { printedBy } from './printed.ts'
import { type TextBetween, wordText } from './word.ts'
import { isOtherUser, shellScript, wrapped } from './wrapper.ts'

/** Each level is read again inside the one around it, so that deep nesting costs time; people stay far below. */
const deepest = 12
/** A script that is itself a word is parsed from its front, with all that it may contain again. */
const scriptLevel = 4
/** The bodies of all that start in one line are looked for together, each from the front. */
const mostHereDocuments = 1_000

/**
 * Every simple command of a script, those in substitutions and `sh -c` included. `${{ … }}` stays as it is written. What
 * functions do comes last: they may be called anywhere, with words that are not looked at. A call does nothing more.
 */
export function readShell(script: string): ShellScript {
  const reading: Reading = { commands: [], called: [], functions: new Set(), problem: undefined }
  const whole = { conditional: false, depth: 0, line: undefined, pipedFrom: undefined, statement: undefined }
  readInto(reading, { script, ...whole })
  const { commands, called, problem } = reading
  if (problem !== undefined) return { problem }
  const all = [...commands, ...called]
  return { commands: all.filter(({ words: [head] }) => !reading.functions.has(head)) }
}

interface Reading {
  /** Those of the function that is being read, else of the script. */
  commands: ShellCommand[]
  /** What the functions do. */
  readonly called: ShellCommand[]
  /** Their names. */
  readonly functions: Set<string>
  problem: { readonly message: string; readonly line: number } | undefined
}

/** Where a piece of a script stands. */
interface ScriptPosition {
  readonly text: TextBetween
  readonly lineOf: (offset: number) => number
  readonly conditional: boolean
  readonly pipedFrom: ShellCommand | undefined
  readonly output: string | undefined
  readonly statement: ShellStatement | undefined
  readonly depth: number
  /** What the loop here is fed. */
  readonly fed?: string | undefined
}

/** @param part its `line` is that of the command around it, for a script that is itself a word. */
function readInto(
  reading: Reading,
  part: Pick<ScriptPosition, 'conditional' | 'depth' | 'pipedFrom' | 'statement'> & {
    script: string
    line: number | undefined
  },
): void {
  const { line, conditional, depth, pipedFrom, statement } = part
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
    pipedFrom,
    output: undefined,
    statement,
    depth,
  })
}

/** What is in these need not run, or not once. */
const compound: ReadonlySet<string> = new Set(
  'If Case ArithmeticFor Select Coproc Subshell BraceGroup'.split(' '),
)

function sometimes(at: ScriptPosition): ScriptPosition {
  return { ...at, conditional: true, pipedFrom: undefined, fed: undefined }
}

function visit(node: SyntaxNode, reading: Reading, at: ScriptPosition): void {
  if (reading.problem !== undefined) return
  switch (node.type) {
    case 'Command':
      visitCommand(node, reading, at)
      return
    case 'Pipeline':
      visitPipeline(node.commands, reading, at)
      return
    case 'AndOr':
      for (const [index, part] of node.commands.entries()) {
        visit(part, reading, { ...at, conditional: at.conditional || index > 0 })
      }
      return
    case 'CommandExpansion':
    case 'ProcessSubstitution':
    case 'ArithmeticExpansion':
    case 'ParameterExpansion':
      visitDeeper(node, reading, at)
      return
    case 'Redirected':
      visitParts(node, reading, {
        ...at,
        output: outputOf(node.redirects, at.text) ?? at.output,
        fed: node.redirects.flatMap(redirect => inputOf(redirect, at.text)).at(-1),
      })
      return
    case 'While':
      visit(node.clause, reading, { ...sometimes(at), fed: at.fed ?? fedBy(at.pipedFrom) })
      visit(node.body, reading, sometimes(at))
      return
    case 'Statement':
      visitParts(node, reading, { ...at, statement: at.statement ?? statementAt(node, at.lineOf) })
      return
    case 'Function':
      visitFunction(node, reading, at)
      return
    case 'For':
      visitLoop(node, reading, at)
      return
    case 'Script':
      visitParts(node, reading, node.source === undefined ? at : decoded(node.source, node, at))
      return
    default:
      visitParts(node, reading, compound.has(node.type) ? sometimes(at) : at)
  }
}

/** A filter would leave only a part of it. */
function fedBy(piped: ShellCommand | undefined): string | undefined {
  return piped !== undefined && /^(echo|printf|cat)$/.test(piped.words[0]) ? printedBy(piped) : undefined
}

function visitFunction(node: Function, reading: Reading, at: ScriptPosition): void {
  const around = reading.commands
  reading.functions.add(wordText(node.name, at.text))
  reading.commands = []
  visit(node.body, reading, sometimes(at))
  reading.called.push(...reading.commands.map(command => ({ ...command, inFunction: true as const })))
  reading.commands = around
}

/** A loop's variable takes each word: as if each were assigned in turn. */
function visitLoop(node: For, reading: Reading, at: ScriptPosition): void {
  const { text, lineOf, statement } = at
  const name = wordText(node.name, text)
  for (const [index, word] of (node.wordlist ?? []).entries()) {
    const item = wordText(word, text)
    const value = /[*?[{]/.test(item.replace(/\$\{[^}]*\}/g, '')) ? `$(${item})` : item
    reading.commands.push({
      words: [''],
      assignments: [`${name}=${value}`],
      pipedFrom: undefined,
      input: undefined,
      output: undefined,
      conditional: at.conditional || index > 0,
      statement,
      line: lineOf(node.pos),
    })
  }
  visitParts(node, reading, sometimes(at))
}

function visitParts(node: SyntaxNode, reading: Reading, at: ScriptPosition): void {
  forEachChild(node, child => {
    visit(child, reading, at)
  })
}

/** The library reads what is in a substitution only now, from its front: each level costs as much as all below it. */
function visitDeeper(node: SyntaxNode, reading: Reading, at: ScriptPosition): void {
  const depth = at.depth + 1
  if (depth > deepest) {
    reading.problem ??= { message: 'a script is nested too deep', line: at.lineOf(node.pos) }
    return
  }
  visitParts(node, reading, { ...sometimes(at), depth, output: undefined })
}

/** A script between backquotes that holds backslashes: its offsets are those of a text of its own. */
function decoded(source: string, node: SyntaxNode, at: ScriptPosition): ScriptPosition {
  const line = at.lineOf(node.pos)
  return { ...at, text: (start, end) => source.slice(start, end), lineOf: () => line }
}

function visitPipeline(parts: readonly SyntaxNode[], reading: Reading, at: ScriptPosition): void {
  let { pipedFrom } = at
  for (const part of parts) {
    const before = reading.commands.length
    visit(part, reading, { ...at, pipedFrom })
    pipedFrom = reading.commands.length > before ? reading.commands.at(-1) : undefined
  }
}

function visitCommand(node: Command, reading: Reading, at: ScriptPosition): void {
  const { text, conditional, pipedFrom, statement, depth } = at
  visitParts(node, reading, sometimes(at))
  const line = at.lineOf(node.pos)
  const all = [node.name, ...node.args].flatMap(word => (word === undefined ? [] : argument(word, text)))
  const [head = '', ...tail] = all.slice(wrapped(all))
  const inner = shellScript(head, tail)
  if (inner !== '') {
    if (depth + scriptLevel > deepest) reading.problem ??= { message: 'a script is nested too deep', line }
    else {
      readInto(reading, {
        script: inner,
        conditional,
        pipedFrom,
        statement,
        depth: depth + scriptLevel,
        line,
      })
    }
    return
  }
  reading.commands.push({
    words: [head, ...tail],
    assignments: node.prefix.flatMap(part => (part.type === 'Assignment' ? argument(part, text) : [])),
    pipedFrom,
    input: node.redirects.flatMap(redirect => inputOf(redirect, text)).at(-1),
    output: outputOf(node.redirects, text) ?? at.output,
    conditional,
    statement,
    line,
    ...(at.fed === undefined ? {} : { fed: at.fed }),
    ...(isOtherUser(all) ? { asOther: true } : {}),
  })
}
