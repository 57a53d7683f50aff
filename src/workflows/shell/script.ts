import { type Command, forEachChild, parse, type Redirection, type SyntaxNode } from 'unbash'
import { lineAt } from '../../yaml/tree.ts'
import { type Lookup, templateParts } from '../values/expression.ts'
import { knownText, openValue, type Text, type Value } from '../values/text.ts'
import { type ReadScript, type ShellCommand, wrapped } from './command.ts'
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
  /** What the script sets itself: of these variables nothing is known. */
  readonly set: ReadonlySet<string>
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
 * Reads the simple commands of a script in their order, those in substitutions and `sh -c` included. What functions do counts
 * where they are written: a call does nothing more.
 */
export function readScript(script: string, means: Means): ReadScript {
  if (means.program !== undefined) return foreignScript(script, means.program)
  const set = new Set([...script.matchAll(assignment)].map(([, name, other]) => name ?? other ?? ''))
  const reading: Reading = { ...means, commands: [], functions: new Set(), set, depth: 0, problem: undefined }
  readInto(reading, script, { isConditional: false, pipedFrom: undefined })
  const isCall = ({ ways }: ShellCommand) =>
    ways.some(([head = []]) => reading.functions.has(knownText(head) ?? ''))
  return { commands: reading.commands.filter(command => !isCall(command)), problem: reading.problem }
}

const assignment =
  /(?:^|[\s;&|(])([A-Za-z_]\w*)\+?=|\b(?:read|for|mapfile|readarray|unset|getopts)\s+(?:-\w+\s+)*([A-Za-z_]\w*)/g

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
    .flatMap((text, line) =>
      telling.test(text) ? [{ ...rest, ways: [[[`a ${program} script`]]], line }] : [],
    )
  return { commands, problem: undefined }
}

/** @param line of the command around it, for a script that is itself a word. */
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
    variable: name => (/^\w+$/.test(name) && !reading.set.has(name) ? reading.environment(name) : undefined),
  }
  const lineOf = line === undefined ? (offset: number) => find(offset) - 1 : () => line
  for (const statement of parse(blank).commands) {
    visit(statement, { ...around, reading, words, lineOf, output: undefined })
  }
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
    default:
      visitParts(
        node,
        /^(If|For|While|Case|ArithmeticFor|Select|Coproc)$/.test(node.type) ? sometimes(at) : at,
      )
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
  forEachChild(node, child => {
    visitParts(child, sometimes(at))
  })
  if (node.name === undefined) return
  const args = node.args.map(part => (part.type === 'Word' ? wordsFrom(part, words) : [[[part.text]]]))
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
  reading.commands.push({
    ways: all.map(way => way.slice(start)),
    line,
    isConditional,
    pipedFrom,
    input: inputOf(node.redirects, at),
    output: outputOf(node.redirects, at) ?? at.output,
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
