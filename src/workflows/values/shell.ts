import * as unbash from 'unbash'
import { positionIn } from '../../yaml/tree.ts'
import { type Lookup, readTemplate, templateParts } from './expression.ts'
import { joinTexts, knownText, onlyHole, openText, splitText, type Text, wordsOf } from './text.ts'

export interface ShellCommand {
  /** Wrappers such as `sudo` taken off. */
  readonly words: readonly Text[]
  readonly line: number
  /** Another user runs it, whose Docker has logins of its own. */
  readonly asOther: boolean
  readonly input: Text | undefined
}

interface Script {
  readonly text: string
  readonly lineOf: (offset: number) => number
  readonly lookup: Lookup
  /** The variables that it sets itself: nothing is known of them. */
  readonly set: ReadonlySet<string>
  readonly commands: ShellCommand[]
  /** From where on a name is a function's, whose commands are read where it is written. */
  readonly functions: ReadonlyMap<string, number>
  readonly isInFunction: boolean
  /** How many `$(…)` are around it. */
  readonly depth: number
}

export function unreadCommand(label: string, line = 0): ShellCommand {
  return { words: [[label]], line, asOther: false, input: undefined }
}

/** The simple commands of a script in order, those of functions and of `$(…)` where they are written. */
export function readScript(text: string, lookup: Lookup): readonly ShellCommand[] {
  const script = text.replaceAll('\r\n', '\n')
  // The bodies of all that start in one line are looked for together, each from the front; of the others the
  // stack would end.
  const limits = { '<<': 'here-documents', coproc: 'coprocesses' }
  const endless = Object.entries(limits).find(([text]) => script.split(text, 1002).length > 1001)
  if (endless !== undefined) return [unreadCommand(`a script with more than 1,000 ${endless[1]}`)]
  const set = new Set([...script.matchAll(assignment)].map(([, name, other]) => name ?? other ?? ''))
  const find = positionIn(script)
  const blank = templateParts(script)
    .map(({ text: own, expression }) => (expression === undefined ? own : own.replace(/[^\n]/g, 'x')))
    .join('')
  const lineOf = (offset: number) => find(offset).line - 1
  const parsed = unbash.parse(blank)
  const definitions = parsed.commands.flatMap(({ command: it }) => (it.type === 'Function' ? [it] : []))
  const functions = new Map(definitions.map(({ name, end }) => [name.value, end]))
  const commands: ShellCommand[] = []
  const place = { text: script, lineOf, lookup, set, functions, isInFunction: false, depth: 0 }
  visit(parsed, { ...place, commands }, undefined)
  for (const { pos } of parsed.errors?.slice(0, 1) ?? []) {
    commands.push(unreadCommand('a script that does not parse', lineOf(pos)))
  }
  return commands
}

/** More than anybody nests; the stack would end. */
const deepest = 20

const assignment =
  /(?:^|[\s;&|(])([A-Za-z_]\w*)\+?=|\b(?:read|for|mapfile|readarray|unset|getopts)\s+(?:-\w+\s+)*([A-Za-z_]\w*)/g

function visit(node: unbash.SyntaxNode, script: Script, pipedFrom: ShellCommand | undefined): void {
  const visitAll = (around: Script) => {
    unbash.forEachChild(node, child => {
      visit(child, around, pipedFrom)
    })
  }
  switch (node.type) {
    case 'Command':
      visitAll(script)
      readCommand(node, script, pipedFrom)
      return
    case 'Pipeline': {
      let pipedCommand = pipedFrom
      for (const part of node.commands) {
        const count = script.commands.length
        visit(part, script, pipedCommand)
        pipedCommand = script.commands.length > count ? script.commands.at(-1) : undefined
      }
      return
    }
    case 'Function':
      visitAll({ ...script, isInFunction: true })
      return
    case 'Redirect': {
      visitAll(script)
      const file = node.target === undefined ? '' : wordsFrom(node.target, script).map(wordsOf).join(' ')
      // Whatever reads them may push with them.
      if (node.operator.startsWith('<') && /\.docker|DOCKER_CONFIG/.test(file)) {
        script.commands.push(unreadCommand('what reads Docker’s logins', script.lineOf(node.pos)))
      }
      return
    }
    case 'CommandExpansion':
    case 'ProcessSubstitution':
    case 'ArithmeticCommandExpansion': {
      // Within `\`…\`` another text would be read.
      if (node.script === undefined || node.script.source !== undefined || script.depth > deepest) {
        script.commands.push(unreadCommand('a substitution', script.lineOf(node.pos)))
      } else visit(node.script, { ...script, depth: script.depth + 1 }, undefined)
      return
    }
    default:
      visitAll(script)
  }
}

function readCommand(node: unbash.Command, script: Script, pipedFrom: ShellCommand | undefined): void {
  const line = script.lineOf(node.pos)
  if (node.name === undefined) return
  const allWords = [node.name, ...node.args].flatMap(part =>
    part.type === 'Word' ? wordsFrom(part, script) : [[part.text]],
  )
  const plain = allWords.map(word => knownText(word) ?? '$')
  // What a function calls may be written behind it.
  const definition = script.functions.get(plain[0] ?? '') ?? Infinity
  if (script.isInFunction ? definition < Infinity : definition <= node.pos) return
  const start = wrapped(plain)
  const asOther = plain.slice(0, start).some(word => /^(sudo|doas)$/.test(word))
  const isFed = node.redirects.some(({ operator }) => operator.startsWith('<'))
  const input = isFed ? openText() : pipedFrom && printedBy(pipedFrom)
  // What xargs reads follows.
  const fedWords = plain.slice(0, start).includes('xargs') ? [splitHole(openText())] : []
  script.commands.push({ words: allWords.slice(start).concat(fedWords), line, asOther, input })
}

/** Where the command behind `sudo`, `timeout 5m` and the like starts; of a flag with a value that is not read. */
function wrapped(words: readonly string[]): number {
  const start = words.findIndex((word, index) => !wrappers.test(word) && (index === 0 || !setting.test(word)))
  return start === -1 ? words.length : start
}

const wrappers = /^(sudo|doas|env|timeout|xargs|exec|command|nohup|retry|nice|time)$/
const setting = /^(-[EHinprtv0-9]+|--|-I|\{\}|\d+[smh]?|[A-Za-z_]\w*=.*)$/s

function printedBy({ words }: ShellCommand): Text {
  const [head = '', ...args] = words.map(word => knownText(word) ?? '$')
  const first = args.findIndex(word => !/^-[neE]+$|^%s(\\n)?$/.test(word))
  const isOneWord = /^(echo|printf)$/.test(head) && first === args.length - 1
  return (isOneWord ? words.at(-1) : undefined) ?? openText()
}

function wordsFrom(word: unbash.Word, script: Script): readonly Text[] {
  const source = script.text.slice(word.pos, word.end)
  const isWhole = !source.includes('$') || (/^(["'])[^]*\1$|=["']/.test(source) && !/\[[@*]\]/.test(source))
  const text = joinTexts((word.parts ?? [word]).map(part => partText(part, script)))
  return isWhole ? [text] : splitText(text, /\s+/).map(splitHole)
}

function splitHole(text: Text): Text {
  const hole = onlyHole(text)
  return hole === undefined ? text : [{ ...hole, isSplit: true }]
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
    case 'CommandExpansion':
      return part.text === '$(pwd)' ? openText('env.PWD') : openText()
    default:
      return openText()
  }
}

function variable(name: string, { set, lookup }: Script): Text {
  return /^\w+$/.test(name) && !set.has(name) ? lookup(['env', name]) : openText(`env.${name}`)
}
