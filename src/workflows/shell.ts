import {
  type Command,
  type DoubleQuotedChild,
  forEachChild,
  parse,
  type Redirection,
  type SyntaxNode,
  type Word,
  type WordPart,
} from 'unbash'
import { lineAt } from '../yaml/tree.ts'
import { type Lookup, readTemplate, templateParts } from './values/expression.ts'
import { joinTexts, knownText, openText, splitText, type Text } from './values/text.ts'

/** One simple command of a script, as a shell would start it. */
export interface ShellCommand {
  /** Wrappers such as `sudo` taken off. */
  readonly words: readonly Text[]
  /** Lines before it in the script. */
  readonly line: number
  /** It stands in an `if`, a loop, a function, a substitution, or behind `&&` and `||`. */
  readonly isConditional: boolean
  readonly pipedFrom: ShellCommand | undefined
  /** Its here-document or here-string. */
  readonly input: Text | undefined
  /** The file that it, or a group around it, writes to. */
  readonly output: string | undefined
  /** Another user runs it, whose Docker has logins of its own. */
  readonly asOther: boolean
}

/** A script as it was read. */
export interface ReadScript {
  readonly commands: readonly ShellCommand[]
  /** Why the rest was not read. */
  readonly problem: string | undefined
}

/** Each level is read again inside the one around it, so that deep nesting costs time; people stay far below. */
const deepest = 8
/** The bodies of all that start in one line are looked for together, each from the front. */
const mostHereDocuments = 1_000

interface Reading {
  readonly lookup: Lookup
  readonly commands: ShellCommand[]
  readonly functions: Set<string>
  /** What the script sets itself: of these variables nothing is known. */
  readonly set: ReadonlySet<string>
  problem: string | undefined
}

/** What is around a piece of a script. */
interface Around {
  readonly reading: Reading
  /** With its expressions. */
  readonly script: string
  readonly lineOf: (offset: number) => number
  readonly depth: number
  readonly isConditional: boolean
  readonly pipedFrom: ShellCommand | undefined
  readonly output: string | undefined
}

/**
 * Reads the simple commands of a script in their order, those in substitutions included. What functions do counts where
 * they are written: a call does nothing more. @param program what reads it when it is no shell like sh
 */
export function readScript(script: string, lookup: Lookup, program?: string): ReadScript {
  if (program !== undefined) return foreignScript(script, program)
  const set = new Set([...script.matchAll(assignment)].map(([, name, other]) => name ?? other ?? ''))
  const reading: Reading = { lookup, commands: [], functions: new Set(), set, problem: undefined }
  const text = script.replaceAll('\r\n', '\n')
  const find = lineAt(text)
  const around = { reading, depth: 0, isConditional: false, pipedFrom: undefined, output: undefined }
  readInto(text, { ...around, lineOf: offset => find(offset) - 1 })
  const isCall = ({ words: [head = []] }: ShellCommand) => reading.functions.has(knownText(head) ?? '')
  return { commands: reading.commands.filter(command => !isCall(command)), problem: reading.problem }
}

const assignment =
  /(?:^|[\s;&|(])([A-Za-z_]\w*)\+?=|\b(?:read|for|mapfile|readarray|unset|getopts)\s+(?:-\w+\s+)*([A-Za-z_]\w*)/g

/** Words that may lead to a registry. Of a line with one, in a script for another program than sh, nothing else is known. */
const telling =
  /docker|podman|buildah|skopeo|crane|oras|helm|cosign|\bko\b|regctl|make|push|publish|gradle|mvn|npm|bake|\.(ps1|sh|cmd|bat|py)\b/i

function foreignScript(script: string, program: string): ReadScript {
  const rest = { pipedFrom: undefined, input: undefined, output: undefined, asOther: false }
  const command = { ...rest, words: [[`a ${program} script`]], isConditional: true }
  const lines = script.split('\n').map((text, line) => ({ text, line }))
  const told = lines.filter(({ text }) => telling.test(text))
  return { commands: told.map(({ line }) => ({ ...command, line })), problem: undefined }
}

function readInto(script: string, around: Omit<Around, 'script'>): void {
  if (script.split('<<', mostHereDocuments + 2).length > mostHereDocuments + 1) {
    around.reading.problem ??= 'a script has more than 1,000 here-documents'
    return
  }
  const blank = templateParts(script)
    .map(({ text, expression }) => (expression === undefined ? text : text.replace(/[^\n]/g, 'x')))
    .join('')
  for (const statement of parse(blank).commands) visit(statement, { ...around, script })
}

function visit(node: SyntaxNode, at: Around): void {
  const { reading } = at
  const inside: Around = { ...at, isConditional: true, pipedFrom: undefined }
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
      node.commands.forEach((part, index) => {
        visit(part, { ...at, isConditional: at.isConditional || index > 0 })
      })
      return
    case 'Redirected':
      visitParts(node, { ...at, output: outputOf(node.redirects, at) ?? at.output })
      return
    case 'Function':
      reading.functions.add(at.script.slice(node.name.pos, node.name.end))
      visit(node.body, inside)
      return
    case 'CommandExpansion':
    case 'ProcessSubstitution':
    case 'ArithmeticExpansion':
    case 'ParameterExpansion':
      // The library reads what is in a substitution only now, from its front: each level costs as much as all below it.
      if (at.depth >= deepest) reading.problem ??= 'a script is nested too deep'
      else visitSubstitution(node, { ...inside, output: undefined, depth: at.depth + 1 })
      return
    default:
      visitParts(node, /^(If|For|While|Case|ArithmeticFor|Select|Coproc)$/.test(node.type) ? inside : at)
  }
}

function visitParts(node: SyntaxNode, at: Around): void {
  if (at.reading.problem !== undefined) return
  forEachChild(node, child => {
    visit(child, at)
  })
}

function visitSubstitution(node: SyntaxNode, at: Around): void {
  const source = node.type === 'CommandExpansion' ? node.script?.source : undefined
  if (source === undefined) visitParts(node, at)
  // A script between backquotes that holds backslashes has offsets of a text of its own.
  else readInto(source, { ...at, lineOf: () => at.lineOf(node.pos) })
}

function visitCommand(node: Command, at: Around): void {
  forEachChild(node, child => {
    visitParts(child, { ...at, isConditional: true, pipedFrom: undefined })
  })
  if (node.name === undefined) return
  const all = [node.name, ...node.args].flatMap(part =>
    part.type === 'Word' ? wordsFrom(part, at) : [[part.text]],
  )
  const plain = all.map(word => knownText(word) ?? '$')
  const start = wrapped(plain)
  at.reading.commands.push({
    words: all.slice(start),
    line: at.lineOf(node.pos),
    isConditional: at.isConditional,
    pipedFrom: at.pipedFrom,
    input: inputOf(node.redirects, at),
    output: outputOf(node.redirects, at) ?? at.output,
    asOther: plain.slice(0, start).some(word => /^(sudo|doas)$/.test(word)),
  })
}

/** Where the command behind `sudo`, `timeout 5m` and the like starts; a flag's value is then a program that nothing reads. */
function wrapped(words: readonly string[]): number {
  let start = 0
  while (/^(sudo|doas|env|timeout|xargs|exec|command|nohup|retry|nice|time)$/.test(words[start] ?? '')) {
    const next = words.findIndex((word, at) => at > start && !/^(-|\d+[smh]?$|[A-Za-z_]\w*=)/.test(word))
    if (next === -1) break
    start = next
  }
  return start
}

function inputOf(redirects: readonly Redirection[], at: Around): Text | undefined {
  const inputs = redirects.flatMap((part): readonly Text[] => {
    if (part.type === 'HereDoc') return [wordText(part.body, at)]
    return part.type === 'HereString' && part.target !== undefined ? [wordText(part.target, at)] : []
  })
  return inputs.at(-1)
}

function outputOf(redirects: readonly Redirection[], { script }: Around): string | undefined {
  const targets = redirects.flatMap(part =>
    part.type === 'Redirect' && part.operator.includes('>') && part.target !== undefined ? [part.target] : [],
  )
  return targets.map(({ pos, end }) => script.slice(pos, end)).at(-1)
}

/** The words that it becomes: what is not quoted is cut at white space. */
function wordsFrom(word: Word, at: Around): readonly Text[] {
  const source = at.script.slice(word.pos, word.end)
  const isWhole = !source.includes('$') || (/^(["'])[^]*\1$|=["']/.test(source) && !/\[[@*]\]/.test(source))
  const text = wordText(word, at)
  return isWhole ? [text] : splitText(text, /\s+/)
}

/** What a word is once the shell has replaced what it replaces, quotes and backslashes taken off. */
function wordText({ parts, pos, end }: Pick<Word, 'parts' | 'pos' | 'end'>, at: Around): Text {
  if (parts !== undefined) return joinTexts(parts.map(part => partText(part, at)))
  return readTemplate(unescaped(at.script.slice(pos, end), /\\([\s\S])/g), at.reading.lookup)
}

function partText(part: WordPart | DoubleQuotedChild, at: Around, isQuoted = false): Text {
  const { lookup } = at.reading
  const source = at.script.slice(part.pos, part.end)
  switch (part.type) {
    case 'Literal':
      return readTemplate(unescaped(source, isQuoted ? /\\([\\"$`]|\n)/g : /\\([\s\S])/g), lookup)
    case 'SingleQuoted':
      return readTemplate(source.slice(1).replace("'", ''), lookup)
    case 'DoubleQuoted':
    case 'LocaleString':
      return joinTexts(part.parts.map(inner => partText(inner, at, true)))
    case 'AnsiCQuoted':
      return [part.value]
    case 'BraceExpansion':
    case 'Glob':
      return [source]
    case 'SimpleExpansion':
      return variable(part.text.slice(1), at)
    case 'ParameterExpansion':
      return part.prefix === undefined && part.operation === undefined
        ? variable(part.parameter, at)
        : openText()
    default:
      return openText()
  }
}

function variable(name: string, { reading }: Around): Text {
  return /^\w+$/.test(name) && !reading.set.has(name)
    ? reading.lookup(['env', name])
    : openText(`env.${name}`)
}

/** A backslash at a line's end joins the lines. */
function unescaped(text: string, escape: RegExp): string {
  return text.replace(escape, (_whole, character: string) => (character === '\n' ? '' : character))
}

/** The one word that `echo` or `printf` prints, or what `cat` copies; `undefined` for anything else. */
export function printedBy({ words, input }: ShellCommand): Text | undefined {
  const [head, ...rest] = words.map(word => knownText(word) ?? '$')
  if (head === 'cat') return rest.length === 0 ? input : undefined
  const first = rest.findIndex(word => !/^-[neE]+$|^%s(\\n)?$/.test(word))
  return /^(echo|printf)$/.test(head ?? '') && first === rest.length - 1 ? words.at(-1) : undefined
}
