import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { plainText } from '../../src/base/markdown.ts'

/** Lines that many transcripts share, and what stands there instead of them. */
export interface Passage {
  readonly name: string
  readonly short: readonly string[]
  readonly whole: readonly string[]
}

/**
 * The table of a text: `== NAME`, what is printed, a line `--`, what it stands for. `{name}` is any text of one line, the same
 * wherever it stands; `{name|page}` is that text as a summary writes it. Both sides name the same texts, so nothing gets lost.
 */
export function readPassages(text: string): readonly Passage[] {
  return text
    .split(/^== /m)
    .slice(1)
    .map(part => {
      const [name = '', ...lines] = part.trimEnd().split('\n')
      const middle = lines.indexOf('--')
      const passage = { name, short: lines.slice(0, middle), whole: lines.slice(middle + 1) }
      const [left, right] = [namesIn(passage.short), namesIn(passage.whole)]
      if (middle < 1 || left.join() !== right.join()) {
        throw new Error(`passage "${name}": ${left.join(' ')} is not ${right.join(' ')}`)
      }
      return passage
    })
}

export interface Shortener {
  readonly passages: readonly Passage[]
  /** Throws where two passages have the same short form, so that a line would be lost. */
  shorten(lines: readonly string[]): readonly string[]
}

/** Shortens by the table in a file. */
export function createShortener(file: URL): Shortener {
  const passages = readPassages(readFileSync(file, 'utf8'))
  return {
    passages,
    shorten: lines => {
      const short = shorten(lines, passages)
      const back = lengthen(short, passages)
      const lost = lines.findIndex((line, place) => line !== back[place])
      if (lost < 0 && back.length === lines.length) return short
      throw new Error(
        `${fileURLToPath(file)}: two passages have the same short form; one is of this line:\n${lines[lost] ?? ''}`,
      )
    },
  }
}

const entry = /\{([a-z]+)(?:\|(page))?\}/g

function namesIn(lines: readonly string[]): string[] {
  const all = [...lines.join('\n').matchAll(entry)].map(([, name = '']) => name)
  return [...new Set(all)].sort()
}

/** The lines with the short form of every passage in them, in the order of the table. */
export function shorten(lines: readonly string[], passages: readonly Passage[]): readonly string[] {
  return passages.reduce((text, { short, whole }) => replace(text, { from: whole, to: short }), lines)
}

/** What was shortened, as it was. */
export function lengthen(lines: readonly string[], passages: readonly Passage[]): readonly string[] {
  return [...passages]
    .reverse()
    .reduce((text, { short, whole }) => replace(text, { from: short, to: whole }), lines)
}

interface Change {
  readonly from: readonly string[]
  readonly to: readonly string[]
}

function replace(lines: readonly string[], { from, to }: Change): readonly string[] {
  const result: string[] = []
  for (let at = 0; at < lines.length;) {
    const found = match(lines, { at, pattern: from })
    result.push(...(found === undefined ? [lines[at] ?? ''] : to.map(line => fill(line, found.values))))
    at = found?.end ?? at + 1
  }
  return result
}

type Values = ReadonlyMap<string, string>

function match(
  lines: readonly string[],
  { at, pattern }: { at: number; pattern: readonly string[] },
): { end: number; values: Values } | undefined {
  const values = new Map<string, string>()
  let end = at
  for (const expected of pattern) {
    const found = matchLine(lines[end] ?? '', fill(expected, values))
    if (found === undefined || end >= lines.length) return undefined
    for (const [name, value] of found) values.set(name, value)
    end++
  }
  return { end, values }
}

/** The line with what is known in it. */
function fill(line: string, values: Values): string {
  const filled = line.replace(entry, (whole, name: string, form?: string) => {
    const value = values.get(name)
    if (value === undefined) return whole
    return form === 'page' ? onPage(value) : value
  })
  return filled.trimEnd()
}

function matchLine(line: string, expected: string): Map<string, string> | undefined {
  if (line === expected) return new Map()
  if (!expected.includes('{')) return undefined
  const { pattern, names } = compiled.get(expected) ?? compile(expected)
  const found = pattern?.exec(line) ?? null
  return found === null ? undefined : new Map(names.map((name, place) => [name, found[place + 1] ?? '']))
}

interface Line {
  /** None where a text would have to be read back from a page. */
  readonly pattern: RegExp | undefined
  readonly names: readonly string[]
}

const compiled = new Map<string, Line>()

function compile(expected: string): Line {
  const names: string[] = []
  let end = 0
  let pattern = ''
  let isReadable = true
  for (const found of expected.matchAll(entry)) {
    const [text, name = '', form] = found
    isReadable &&= form === undefined
    pattern += escape(expected.slice(end, found.index))
    pattern += names.includes(name) ? `\\${names.indexOf(name) + 1}` : '(.*?)'
    if (!names.includes(name)) names.push(name)
    end = found.index + text.length
  }
  const whole = isReadable ? new RegExp(`^${pattern}${escape(expected.slice(end))}$`) : undefined
  const line = { pattern: whole, names }
  compiled.set(expected, line)
  return line
}

function escape(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
}

/** A text as a summary writes it, with the words of a transcript as they are. */
function onPage(text: string): string {
  const host = text.replace(/^<REGISTRY>/, '127.0.0.1:<PORT>')
  const words: string[] = []
  const kept = host.replace(/<[A-Z_]+>|\$[A-Z_]+(?=\/)/g, word => {
    words.push(word)
    return '\u{e000}'
  })
  return plainText(kept).replaceAll('\u{e000}', () => words.shift() ?? '')
}
