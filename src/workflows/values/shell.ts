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
import { lineAt } from '../../yaml/tree.ts'
import { type Lookup, readTemplate, templateParts } from './expression.ts'
import { joinTexts, knownText, openText, splitText, type Text } from './text.ts'

/** One simple command of a script, as a shell would start it. */
export interface ShellCommand {
  /** Wrappers such as `sudo` taken off. */
  readonly words: readonly Text[]
  /** Lines before it in the script. */
  readonly line: number
  /** It stands in an `if`, a loop, a function, or behind `&&` and `||`. */
  readonly isConditional: boolean
  readonly pipedFrom: ShellCommand | undefined
  /** Its here-document or here-string. */
  readonly input: Text | undefined
  /** The file that it writes to. */
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

/** The bodies of all that start in one line are looked for together, each from the front. */
const mostHereDocuments = 1_000

/** What is around a piece of a script. */
interface Around {
  /** With its expressions. */
  readonly script: string
  readonly lookup: Lookup
  readonly lineOf: (offset: number) => number
  readonly commands: ShellCommand[]
  /** What the script sets itself: of these variables nothing is known. */
  readonly set: ReadonlySet<string>
  readonly isConditional: boolean
  readonly pipedFrom: ShellCommand | undefined
}

const nothing = { pipedFrom: undefined, input: undefined, output: undefined, asOther: false }

/**
 * Reads the simple commands of a script in their order, those of functions where they are written.
 * @param program what reads it when it is no shell like sh
 */
export function readScript(script: string, lookup: Lookup, program?: string): ReadScript {
  if (program !== undefined) {
    const command = { ...nothing, words: [[`a ${program} script`]], line: 0, isConditional: true }
    return { commands: telling.test(script) ? [command] : [], problem: undefined }
  }
  const text = script.replaceAll('\r\n', '\n')
  const commands: ShellCommand[] = []
  if (text.split('<<', mostHereDocuments + 2).length > mostHereDocuments + 1) {
    return { commands, problem: 'a script has more than 1,000 here-documents' }
  }
  const set = new Set([...text.matchAll(assignment)].map(([, name, other]) => name ?? other ?? ''))
  const find = lineAt(text)
  const lineOf = (offset: number) => find(offset) - 1
  const blank = templateParts(text)
    .map(({ text: own, expression }) => (expression === undefined ? own : own.replace(/[^\n]/g, 'x')))
    .join('')
  const around = { script: text, lookup, lineOf, commands, set, isConditional: false, pipedFrom: undefined }
  for (const statement of parse(blank).commands) visit(statement, around)
  return { commands, problem: undefined }
}

const assignment =
  /(?:^|[\s;&|(])([A-Za-z_]\w*)\+?=|\b(?:read|for|mapfile|readarray|unset|getopts)\s+(?:-\w+\s+)*([A-Za-z_]\w*)/g

/** Words that may lead to a registry: of a script for another program than sh, nothing else is known. */
const telling =
  /docker|podman|buildah|skopeo|crane|oras|helm|cosign|\bko\b|regctl|make|push|publish|gradle|mvn|npm|bake|\.(ps1|sh|cmd|bat|py)\b/i

function visit(node: SyntaxNode, at: Around): void {
  switch (node.type) {
    case 'Command':
      visitCommand(node, at)
      return
    case 'Pipeline': {
      let { pipedFrom } = at
      for (const part of node.commands) {
        const before = at.commands.length
        visit(part, { ...at, pipedFrom })
        pipedFrom = at.commands.length > before ? at.commands.at(-1) : undefined
      }
      return
    }
    case 'AndOr':
      node.commands.forEach((part, index) => {
        visit(part, { ...at, isConditional: at.isConditional || index > 0 })
      })
      return
    case 'Word':
      return
    default: {
      const isInside = /^(If|For|While|Case|ArithmeticFor|Select|Coproc|Function)$/.test(node.type)
      forEachChild(node, child => {
        visit(child, isInside ? { ...at, isConditional: true, pipedFrom: undefined } : at)
      })
    }
  }
}

function visitCommand(node: Command, at: Around): void {
  const { commands, isConditional, pipedFrom } = at
  const line = at.lineOf(node.pos)
  // What a substitution runs is not read.
  if (/(\$\(|`|[<>]\()[^]*(push|publish|upload)/i.test(at.script.slice(node.pos, node.end))) {
    commands.push({ ...nothing, words: [['a substitution']], line, isConditional: true })
  }
  if (node.name === undefined) return
  const all = [node.name, ...node.args].flatMap(part =>
    part.type === 'Word' ? wordsFrom(part, at) : [[part.text]],
  )
  const plain = all.map(word => knownText(word) ?? '$')
  const start = wrapped(plain)
  const asOther = plain.slice(0, start).some(word => /^(sudo|doas)$/.test(word))
  const files = filesOf(node.redirects, at)
  commands.push({ words: all.slice(start), line, isConditional, pipedFrom, asOther, ...files })
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

function filesOf(redirects: readonly Redirection[], at: Around) {
  const inputs: Text[] = []
  const outputs: string[] = []
  for (const part of redirects) {
    if (part.type === 'HereDoc') inputs.push(wordText(part.body, at))
    else if (part.target === undefined) continue
    else if (part.type === 'HereString') inputs.push(wordText(part.target, at))
    else if (part.operator.includes('>')) outputs.push(at.script.slice(part.target.pos, part.target.end))
  }
  return { input: inputs.at(-1), output: outputs.at(-1) }
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
  return readTemplate(unescaped(at.script.slice(pos, end), /\\([\s\S])/g), at.lookup)
}

function partText(part: WordPart | DoubleQuotedChild, at: Around, isQuoted = false): Text {
  const { lookup } = at
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

function variable(name: string, { set, lookup }: Around): Text {
  return /^\w+$/.test(name) && !set.has(name) ? lookup(['env', name]) : openText(`env.${name}`)
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
