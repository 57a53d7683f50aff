import {
  type Assignment,
  type Command,
  forEachChild,
  parse,
  type Redirection,
  type SyntaxNode,
  type Word,
} from 'unbash'
import { lineAt } from '../../yaml/tree.ts'
import { blankExpressions } from './open-text.ts'
import { type TextBetween, wordText } from './shell-word.ts'

/** One simple command of a script. */
export interface ShellCommand {
  /** Wrappers such as `sudo` and leading assignments taken off; the empty word for assignments alone. Never empty. */
  readonly words: readonly [string, ...string[]]
  /** `NAME=value` before the command, or alone. */
  readonly assignments: readonly string[]
  /** The command whose output it reads. */
  readonly pipedFrom: ShellCommand | undefined
  /** Its here-document or here-string. */
  readonly input: string | undefined
  /** It stands in an `if`, a loop, a function, a substitution, or behind `&&` and `||`. */
  readonly conditional: boolean
  /** Lines before it in the script. */
  readonly line: number
}

/** The commands of a script, or why it is not read: `line` counts the lines before the place. */
export type ShellScript =
  | { readonly commands: readonly ShellCommand[] }
  | { readonly problem: { readonly message: string; readonly line: number } }

/** Each level is read again inside the one around it, so that deep nesting costs time; people stay far below. */
const deepest = 12
/** A script that is itself a word is parsed from its front, with all that it may contain again. */
const scriptLevel = 4
/** The bodies of all that start in one line are looked for together, each from the front. */
const mostHereDocuments = 1_000

/** Every simple command of a script, those in substitutions and `sh -c` included. `${{ … }}` stays as it is written. */
export function readShell(script: string): ShellScript {
  const reading: Reading = { commands: [], problem: undefined }
  readInto(reading, { script, conditional: false, depth: 0, line: undefined })
  const { commands, problem } = reading
  return problem === undefined ? { commands } : { problem }
}

interface Reading {
  readonly commands: ShellCommand[]
  problem: { readonly message: string; readonly line: number } | undefined
}

/** Where a piece of the script stands. */
interface Place {
  readonly text: TextBetween
  readonly lineOf: (offset: number) => number
  readonly conditional: boolean
  readonly pipedFrom: ShellCommand | undefined
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
  'For',
  'ArithmeticFor',
  'While',
  'Select',
  'Case',
  'Function',
  'Coproc',
  'Subshell',
  'BraceGroup',
])

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
  visitParts(node, reading, { ...place, depth, conditional: true, pipedFrom: undefined })
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
  const { text, conditional, pipedFrom, depth } = place
  visitParts(node, reading, { ...place, conditional: true, pipedFrom: undefined })
  const line = place.lineOf(node.pos)
  const words = [node.name, ...node.args].flatMap(word => (word === undefined ? [] : argument(word, text)))
  const [head = '', ...tail] = words.slice(wrapped(words))
  const inner = shellScript(head, tail)
  if (inner !== '') {
    if (depth + scriptLevel > deepest) reading.problem ??= { message: 'a script is nested too deep', line }
    else readInto(reading, { script: inner, conditional: true, depth: depth + scriptLevel, line })
  }
  const assignments = node.prefix.flatMap(part => (part.type === 'Assignment' ? argument(part, text) : []))
  const input = node.redirects.flatMap(redirect => inputOf(redirect, text)).at(-1)
  reading.commands.push({ words: [head, ...tail], assignments, pipedFrom, input, conditional, line })
}

function argument(word: Word | Assignment, text: TextBetween): string {
  if (word.type === 'Word') return wordText(word, text)
  const { name, append, value } = word
  const said = value.type === 'Word' ? wordText(value, text) : text(value.pos, value.end)
  return `${name}${append === true ? '+' : ''}=${said}`
}

function inputOf(redirect: Redirection, text: TextBetween): readonly string[] {
  if (redirect.type === 'HereDoc') return [text(redirect.body.pos, redirect.body.end)]
  return redirect.type === 'HereString' && redirect.target !== undefined
    ? [wordText(redirect.target, text)]
    : []
}

const wrappers = new Set([
  ...['sudo', 'env', 'exec', 'command', 'nohup', 'timeout', 'retry', 'xargs', 'nice', 'doas'],
])
const ofWrapper = /^(-|\d+[smh]?$|[A-Za-z_]\w*=|\d*[<>])/

/** Where the command behind `sudo`, `timeout 5m` and the like starts. */
function wrapped(words: readonly string[]): number {
  let start = 0
  for (let at = 0; at < words.length && wrappers.has(words[start] ?? ''); at += 1) {
    if (at > start && !ofWrapper.test(words[at] ?? '')) start = at
  }
  return start
}

const shells = new Set(['bash', 'sh', 'zsh'])

/** The script that a command gets as its words: `sh -c '…'`, `eval …`. */
function shellScript(head: string, tail: readonly string[]): string {
  if (head === 'eval') return tail.join(' ')
  return shells.has(head) && tail[0] === '-c' ? tail.slice(1).join(' ') : ''
}

/** What follows a flag, as a word of its own or behind `=`. */
export function flagValue(words: readonly string[], flag: RegExp): string | undefined {
  return flagValues(words, flag)[0]
}

/** Every value of a flag that may come several times. */
export function flagValues(words: readonly string[], flag: RegExp): readonly string[] {
  return words.flatMap((word, at) => {
    const [name = '', ...rest] = word.split('=')
    if (!flag.test(name)) return []
    return [rest.length > 0 ? rest.join('=') : (words[at + 1] ?? '')]
  })
}
