import { createEchoes } from '../base/echo.ts'
import { parseJson, parseJsonObject } from '../base/json.ts'
import { plainText } from '../base/markdown.ts'
import { printable, unique, withoutTokens } from '../base/text.ts'

/** A piece of a value that was cut off is hidden from this length on. */
const shortestPiece = 4

export function createMasks() {
  const spellings = new Set<string>()
  const echoes = createEchoes()
  let longestFirst: readonly string[] = []
  /** The text with `***` for every value, in every spelling in which one of our texts can hold it. */
  const hideOurs = (text: string): string => {
    const hidden = longestFirst.reduce((shown, spelling) => shown.replaceAll(spelling, '***'), text)
    return hideCut(hidden, longestFirst)
  }
  // Tokens of others begin as ours do: an echo would take that away, and nobody could tell what they are.
  const hide = (text: string): string => echoes.hide(withoutTokens(hideOurs(text)))
  return {
    /** From now on the value is hidden, and each of its lines. */
    add: (value: string): void => {
      if (spellings.has(value)) return
      // Most values have one line, and most ways leave them as they are: each text is spelt once.
      const lines = value.split(/[\r\n]+/)
      const parts = unique([value, value.trim()].concat(lines.map(line => line.trim())))
      for (const part of parts) for (const spelling of spell(part)) spellings.add(spelling)
      longestFirst = Array.from(spellings).sort((a, b) => b.length - a.length)
      // The words of a key's first line, and of a pull secret, are in other texts, too.
      const hasWords = (text: string) => text.includes('-----') || parseJsonObject(text) !== undefined
      for (const line of lines) if (!hasWords(line)) echoes.add(line)
    },
    hideOurs,
    /** The same of a text that may quote what another server, or a program, made of a value. */
    hide,
    /** The same as `hide` for an output: JSON stays JSON. */
    hideOutput: (text: string): string => {
      const value = /^\s*[[{]/.test(text) ? parseJson(text) : undefined
      return value === undefined ? hide(text) : JSON.stringify(hideDeep(value, hide))
    },
  }
}

/** As the runner knows them (actions/runner, ValueEncoders), and as our own texts write them. */
const ways: readonly ((value: string) => readonly string[])[] = [
  value => [0, 1, 2].flatMap(shift => base64(value, shift)),
  value => [JSON.stringify(value).slice(1, -1), value.replaceAll('"', '\\"')],
  value => [encodeURIComponent(value), encodeURIComponent(value).replace(/[!'()*]/g, percent)],
  value => [value.replaceAll("'", "''"), value.replace(/[<>"'&]/g, character => `&${xml[character]};`)],
  value => [printable(value, Infinity)],
  // What begins a line is written in another way than what does not.
  value => [plainText(value), plainText(`.${value}`).slice(1)],
]

const xml: Readonly<Record<string, string>> = { '<': 'lt', '>': 'gt', '"': 'quot', "'": 'apos', '&': 'amp' }

/** Each way, and each on top of another: a message quotes as JSON, and a summary makes Markdown of it. */
function spell(value: string): readonly string[] {
  if (value === '') return []
  // Half a surrogate pair has no spelling in a URI.
  const once = unique([value].concat(ways.flatMap(way => way(value.toWellFormed()))))
  // Letters and digits are the same in each way but the first.
  const twice = once
    .filter(spelling => /[^A-Za-z0-9]/.test(spelling))
    .flatMap(spelling => ways.slice(1).flatMap(way => way(spelling.toWellFormed())))
  return once.concat(twice).filter(spelling => spelling !== '')
}

/** A token behind `user:` begins at one of three places of a group; the last whole group is in every text. */
function base64(value: string, shift: number): readonly string[] {
  const bytes = Buffer.from(value).subarray(shift)
  return [bytes, bytes.subarray(0, bytes.length - (bytes.length % 3))].map(it => it.toString('base64'))
}

function percent(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`
}

/** A text from outside that was cut may end in the beginning of a value, or begin with its end. */
function hideCut(text: string, spellings: readonly string[]): string {
  if (!text.includes('…')) return text
  const most = (measure: (spelling: string) => number): number =>
    spellings.reduce((length, spelling) => Math.max(length, measure(spelling)), 0)
  const pieces = text.split('…')
  return pieces
    .map((piece, index) => {
      const end = index === pieces.length - 1 ? 0 : most(spelling => overlap(piece, spelling))
      const ended = end < shortestPiece ? piece : `${piece.slice(0, -end)}***`
      const start = index === 0 ? 0 : most(spelling => overlap(spelling, ended))
      return start < shortestPiece ? ended : `***${ended.slice(start)}`
    })
    .join('…')
}

function overlap(ending: string, beginning: string): number {
  let length = Math.min(ending.length, beginning.length)
  while (length > 0 && !ending.endsWith(beginning.slice(0, length))) length--
  return length
}

function hideDeep(value: unknown, hide: (text: string) => string): unknown {
  if (typeof value === 'string') return hide(value)
  if (Array.isArray(value)) return value.map(item => hideDeep(item, hide))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [hide(key), hideDeep(item, hide)]))
}
