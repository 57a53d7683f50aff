import { type Command, type For, forEachChild, type Function, parse, type SyntaxNode } from 'unbash'
import { lineAt } from '../../yaml/tree.ts'
import { blankExpressions } from '../expression/open-text.ts'
import type { ShellCommand, ShellScript } from './command.ts'
import { withCalls } from './functions.ts'
import { branchesOf, casesOf, partsOf } from './guards.ts'
import { compound, decoded, guarded, type Place, placeFields, sometimes } from './place.ts'
import { argument, inputOf, outputOf, statementAt } from './parts.ts'
import { wordText } from './word.ts'
import { isOtherUser, shellScript, wrapped } from './wrapper.ts'

/** Each level is read again inside the one around it, so that deep nesting costs time; people stay far below. */
const deepest = 12
/** A script that is itself a word is parsed from its front, with all that it may contain again. */
const scriptLevel = 4
/** The bodies of all that start in one line are looked for together, each from the front. */
const mostHereDocuments = 1_000

/**
 * Every simple command of a script, those in substitutions and `sh -c` included. `${{ … }}` stays as it is written. What a
 * function does stands where it is called, with what it is given there.
 * @param args what the script itself is given; `undefined` where nobody tells
 */
export function readShell(script: string, args?: readonly string[]): ShellScript {
  return calledWith(parseShell(script), args)
}

/** A script as it is written, its functions apart. */
export type ParsedShell = Readonly<Reading>

/** Reads a script that may be called several times. */
export function parseShell(script: string): ParsedShell {
  const reading: Reading = { commands: [], functions: new Map(), problem: undefined }
  readInto(reading, { script, conditional: false, depth: 0, line: undefined, isApart: false, ...afresh })
  return reading
}

/** What a script does when it is given these. */
export function calledWith(script: ParsedShell, args: readonly string[] | undefined): ShellScript {
  const { problem } = script
  return problem === undefined ? { commands: withCalls(script, args) } : { problem }
}

/** Nothing around it decides anything. */
const afresh = { guards: [], isLooped: false, isGuarded: false, isTried: true }

interface Reading {
  /** Those of the function that is being read, else of the script. */
  commands: ShellCommand[]
  /** What the functions do that the script defines. */
  readonly functions: Map<string, ShellCommand[]>
  problem: { readonly message: string; readonly line: number } | undefined
}

/** @param part its `line` is that of the command around it, for a script that is itself a word. */
function readInto(
  reading: Reading,
  part: Pick<Place, 'conditional' | 'depth' | 'guards' | 'isLooped' | 'isApart'> & {
    script: string
    line: number | undefined
  },
): void {
  const { line, conditional, depth, guards, isLooped, isApart } = part
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
    ...{ depth, guards, isLooped, isApart, isGuarded: false, isTried: !conditional },
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
      for (const [at, part] of partsOf(node, place.text).entries())
        visit(part.node, reading, guarded(place, { ...part, conditional: place.conditional || at > 0 }))
      return
    case 'If':
      for (const branch of branchesOf(node, place.text))
        visit(
          branch.node,
          reading,
          guarded({ ...place, pipedFrom: undefined }, { ...branch, conditional: true }),
        )
      return
    case 'Case':
      visit(node.word, reading, sometimes(place))
      for (const branch of casesOf(node, place.text))
        visit(branch.node, reading, guarded(sometimes(place), { ...branch, conditional: true }))
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
      visitFunction(node, reading, place)
      return
    case 'For':
      visitLoop(node, reading, place)
      return
    case 'Script':
      visitParts(node, reading, node.source === undefined ? place : decoded(node.source, { node, place }))
      return
    default:
      visitParts(node, reading, compound.has(node.type) ? sometimes(place, node.type) : place)
  }
}

/** What a function does counts where it is called. */
function visitFunction(node: Function, reading: Reading, place: Place): void {
  const name = wordText(node.name, place.text)
  const around = reading.commands
  reading.commands = []
  // Its braces decide nothing.
  const body = node.body.type === 'BraceGroup' ? node.body.body : node.body
  visit(body, reading, { ...place, conditional: false, pipedFrom: undefined, ...afresh })
  const known = reading.functions.get(name)
  if (known === undefined) reading.functions.set(name, reading.commands)
  else for (const command of reading.commands) known.push(command)
  reading.commands = around
}

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
      ...placeFields(place),
    })
  }
  visitParts(node, reading, sometimes(place, node.type))
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
  visitParts(node, reading, { ...sometimes(place), depth, output: undefined })
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
  visitParts(node, reading, sometimes(place))
  const line = place.lineOf(node.pos)
  const all = [node.name, ...node.args].flatMap(word => (word === undefined ? [] : argument(word, text)))
  const [head = '', ...tail] = all.slice(wrapped(all))
  const inner = shellScript(head, tail)
  if (inner !== '') {
    if (depth + scriptLevel > deepest) reading.problem ??= { message: 'a script is nested too deep', line }
    else
      readInto(reading, {
        script: inner,
        conditional: true,
        depth: depth + scriptLevel,
        line,
        guards: place.guards,
        isLooped: place.isLooped,
        isApart: head !== 'eval',
      })
  }
  const assignments = node.prefix.flatMap(part => (part.type === 'Assignment' ? argument(part, text) : []))
  const input = node.redirects.flatMap(redirect => inputOf(redirect, text)).at(-1)
  const output = outputOf(node.redirects, text) ?? place.output
  const command = { words: [head, ...tail] as const, assignments, pipedFrom, input, output, conditional }
  reading.commands.push({
    ...{ ...command, statement, line },
    ...(isOtherUser(all) ? { asOther: true } : {}),
    ...placeFields(place),
  })
}
