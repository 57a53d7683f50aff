import * as unbash from 'unbash'
import { lineAt } from '../../yaml/tree.ts'
import { type Lookup, readTemplate, templateParts } from './expression.ts'
import { joinTexts, knownText, openText, splitText, type Text } from './text.ts'

export interface ShellCommand {
  /** Wrappers such as `sudo` taken off. */
  readonly words: readonly Text[]
  readonly line: number
  /** Another user runs it, whose Docker has logins of its own. */
  readonly asOther: boolean
  readonly input: Text | undefined
  /** The file that it writes to; `''` for none. */
  readonly output: string
}

interface Script {
  readonly text: string
  readonly lineOf: (offset: number) => number
  readonly lookup: Lookup
  /** The variables that it sets itself: nothing is known of them. */
  readonly set: ReadonlySet<string>
  readonly commands: ShellCommand[]
}

export function unreadCommand(what: string, line = 0): ShellCommand {
  return { words: [[what]], line, asOther: false, input: undefined, output: '' }
}

/** The simple commands of a script in their order, those of functions where they are written. */
export function readScript(script: string, lookup: Lookup): readonly ShellCommand[] {
  const text = script.replaceAll('\r\n', '\n')
  // The bodies of all that start in one line are looked for together, each from the front.
  if (text.split('<<', 1002).length > 1001) {
    return [unreadCommand('a script with more than 1,000 here-documents')]
  }
  const set = new Set([...text.matchAll(assignment)].map(([, name, other]) => name ?? other ?? ''))
  const find = lineAt(text)
  const blank = templateParts(text)
    .map(({ text: own, expression }) => (expression === undefined ? own : own.replace(/[^\n]/g, 'x')))
    .join('')
  const read: Script = { text, lineOf: offset => find(offset) - 1, lookup, set, commands: [] }
  for (const statement of unbash.parse(blank).commands) visit(statement, read, undefined)
  return read.commands
}

const assignment =
  /(?:^|[\s;&|(])([A-Za-z_]\w*)\+?=|\b(?:read|for|mapfile|readarray|unset|getopts)\s+(?:-\w+\s+)*([A-Za-z_]\w*)/g

function visit(node: unbash.SyntaxNode, script: Script, pipedFrom: ShellCommand | undefined): void {
  if (node.type === 'Command') readCommand(node, script, pipedFrom)
  else if (node.type === 'Pipeline') {
    let before = pipedFrom
    for (const part of node.commands) {
      const count = script.commands.length
      visit(part, script, before)
      before = script.commands.length > count ? script.commands.at(-1) : undefined
    }
  } else if (node.type !== 'Word') {
    unbash.forEachChild(node, child => {
      visit(child, script, pipedFrom)
    })
  }
}

function readCommand(node: unbash.Command, script: Script, pipedFrom: ShellCommand | undefined): void {
  const line = script.lineOf(node.pos)
  // What a substitution runs is not read.
  if (/(\$\(|`|[<>]\()[^]*(push|publish|upload)/i.test(script.text.slice(node.pos, node.end))) {
    script.commands.push(unreadCommand('a substitution', line))
  }
  if (node.name === undefined) return
  const all = [node.name, ...node.args].flatMap(part =>
    part.type === 'Word' ? wordsFrom(part, script) : [[part.text]],
  )
  const plain = all.map(word => knownText(word) ?? '$')
  const start = wrapped(plain)
  const asOther = plain.slice(0, start).some(word => /^(sudo|doas)$/.test(word))
  const isFed = node.redirects.some(({ operator }) => operator.startsWith('<'))
  const input = isFed ? openText() : pipedFrom && printedBy(pipedFrom)
  const [output = ''] = node.redirects.flatMap(part =>
    part.type === 'Redirect' && part.operator.includes('>') ? (part.target?.text ?? []) : [],
  )
  script.commands.push({ words: all.slice(start), line, asOther, input, output })
}

/** Where the command behind `sudo`, `timeout 5m` and the like starts; a flag's value is a program to it. */
function wrapped(words: readonly string[]): number {
  let start = 0
  while (/^(sudo|doas|env|timeout|xargs|exec|command|nohup|retry|nice|time)$/.test(words[start] ?? '')) {
    const next = words.findIndex((word, at) => at > start && !/^(-|\d+[smh]?$|[A-Za-z_]\w*=)/.test(word))
    if (next === -1) break
    start = next
  }
  return start
}

function printedBy({ words }: ShellCommand): Text {
  const [head = '', ...rest] = words.map(word => knownText(word) ?? '$')
  const first = rest.findIndex(word => !/^-[neE]+$|^%s(\\n)?$/.test(word))
  const isOneWord = /^(echo|printf)$/.test(head) && first === rest.length - 1
  return (isOneWord ? words.at(-1) : undefined) ?? openText()
}

function wordsFrom(word: unbash.Word, script: Script): readonly Text[] {
  const source = script.text.slice(word.pos, word.end)
  const isWhole = !source.includes('$') || (/^(["'])[^]*\1$|=["']/.test(source) && !/\[[@*]\]/.test(source))
  const text = joinTexts((word.parts ?? [word]).map(part => partText(part, script)))
  return isWhole ? [text] : splitText(text, /\s+/)
}

/** A part of a word once the shell has replaced what it replaces. */
function partText(part: unbash.Word | unbash.WordPart | unbash.DoubleQuotedChild, script: Script): Text {
  switch (part.type) {
    case 'Word':
    case 'Literal':
    case 'SingleQuoted': {
      const source = script.text.slice(part.pos, part.end)
      if (!source.includes('${{')) return [part.value]
      const bare = source.replace(/^'([^]*)'$/, '$1').replace(/\\(["$`\\])|\\\n/g, '$1')
      return readTemplate(bare, script.lookup)
    }
    case 'DoubleQuoted':
    case 'LocaleString':
      return joinTexts(part.parts.map(inner => partText(inner, script)))
    case 'SimpleExpansion':
      return variable(part.text.slice(1), script)
    case 'ParameterExpansion': {
      const isPlain = part.prefix === undefined && part.operation === undefined
      return isPlain ? variable(part.parameter, script) : openText()
    }
    default:
      return openText()
  }
}

function variable(name: string, { set, lookup }: Script): Text {
  return /^\w+$/.test(name) && !set.has(name) ? lookup(['env', name]) : openText(`env.${name}`)
}
