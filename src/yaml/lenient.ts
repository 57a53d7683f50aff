import type * as YamlPackage from 'yaml'
import type { TextRange } from './tree.ts'

/** What the `yaml` package says is wrong, and from where on. */
type ParseError = Readonly<Pick<YamlPackage.YAMLParseError, 'code' | 'pos'>>

/** What a text was read as. */
export interface ReadText {
  readonly document: YamlPackage.Document.Parsed
  /** The first thing that is wrong. */
  readonly error: ParseError | undefined
  /** What a scalar says; `value` unless it was read on one line although it stands on several. */
  readonly written: (range: TextRange, value: string) => string
}

type Parsed = YamlPackage.Document.Parsed
type Parse = (text: string) => Parsed

/** Each repair reads the text again. */
const mostRepairs = 20
const mostCharacters = 2_000_000

/**
 * Reads what GitHub's reader takes, and the `yaml` package refuses, as YAML 1.2 does: in quotes and in brackets GitHub does not look
 * at indentation, and a `#` behind them starts a comment (YamlDotNet, Scanner.ScanToNextToken, ScanFlowScalar). Such a part is
 * read again on one line. What stays wrong is reported as it was at first.
 */
export function readLenient(text: string, parse: Parse): ReadText {
  const first = parse(text)
  const [error] = seriousErrors(first, text)
  if (error === undefined) return asWritten(first, undefined)
  const flattened: TextRange[] = []
  let document = first
  let current = text
  const most = Math.min(mostRepairs, Math.ceil(mostCharacters / Math.max(text.length, 1)))
  while (flattened.length < most) {
    const [next] = seriousErrors(document, current)
    if (next === undefined) {
      const written: ReadText['written'] = (range, value) =>
        isWithin(range, flattened) ? unflattened(text.slice(range.start, range.end), parse) : value
      return { document, error: undefined, written }
    }
    const part = misread(document, { at: next.pos[0], text: current })
    if (part === undefined) break
    flattened.push(part)
    current = current.slice(0, part.start) + flat(current, part) + current.slice(part.end)
    document = parse(current)
  }
  return asWritten(first, error)
}

/** Reads YAML 1.2 and nothing else. */
export function readStrict(text: string, parse: Parse): ReadText {
  const document = parse(text)
  return asWritten(document, document.errors.toSorted((a, b) => a.pos[0] - b.pos[0])[0])
}

function asWritten(document: Parsed, error: ReadText['error']): ReadText {
  return { document, error, written: (_range, value) => value }
}

function isWithin({ start, end }: TextRange, ranges: readonly TextRange[]): boolean {
  return ranges.some(range => range.start <= start && end <= range.end)
}

/** By its own lines: alone, a scalar may stand at any column. */
function unflattened(part: string, parse: Parse): string {
  if (!/^["']/.test(part)) return part.trim().replace(/[ \t]*\r?\n\s*/g, ' ')
  const { contents } = parse(part)
  return contents !== null && 'source' in contents ? contents.source : part
}

/** In the order of the text; a comment that touches what stands before it is none. */
function seriousErrors(document: Parsed, text: string): readonly ParseError[] {
  const errors = document.errors.filter(
    ({ code, pos }) => code !== 'MISSING_CHAR' || text.charAt(pos[0]) !== '#',
  )
  return errors.toSorted((a, b) => a.pos[0] - b.pos[0])
}

/** Something in quotes or brackets, from the first to behind the last, with the comments in it. */
interface Part extends TextRange {
  readonly comments: readonly TextRange[]
}

/** The one that was given up at an offset, to its real end; `undefined` when that is not the reason. */
function misread(document: Parsed, { at, text }: { at: number; text: string }): Part | undefined {
  const start = lastOpening(document.contents, at)
  const part = start === undefined ? undefined : partAt(text, start)
  if (part === undefined || part.end <= at) return undefined
  return text.slice(part.start, part.end).includes('\n') ? part : undefined
}

/** Where the last outermost quoted scalar or flow collection before an offset starts. */
function lastOpening(node: YamlPackage.ParsedNode | null, at: number): number | undefined {
  if (node === null || node.range[0] > at) return undefined
  if ('items' in node) {
    if (node.flow === true) return node.range[0]
    let found: number | undefined
    for (const item of node.items) {
      const parts = 'key' in item ? [item.key, item.value] : [item]
      for (const part of parts) found = lastOpening(part, at) ?? found
    }
    return found
  }
  return 'type' in node && /^QUOTE/.test(node.type ?? '') ? node.range[0] : undefined
}

/** What starts there, `undefined` when it has no end. */
function partAt(text: string, start: number): Part | undefined {
  let depth = 0
  const comments: TextRange[] = []
  for (let at = start; at < text.length; at += 1) {
    const sign = text.charAt(at)
    if (sign === '"' || sign === "'") {
      const end = isTokenStart(text, at, start) ? endOfQuotes(text, at) : at + 1
      if (end === undefined) return undefined
      at = end - 1
    } else if (sign === '#' && /\s/.test(text.charAt(at - 1))) {
      comments.push({ start: at, end: lineEnd(text, at) })
      at = lineEnd(text, at) - 1
    } else if (sign === '[' || sign === '{') depth += 1
    else if (sign === ']' || sign === '}') depth -= 1
    if (depth === 0) return { start, end: at + 1, comments }
  }
  return undefined
}

/** Inside a word a quote is a letter: `[don't]`. */
function isTokenStart(text: string, at: number, start: number): boolean {
  return at === start || /[\s,:[\]{}]/.test(text.charAt(at - 1))
}

function endOfQuotes(text: string, start: number): number | undefined {
  const sign = text.charAt(start)
  for (let at = start + 1; at < text.length; at += 1) {
    if (sign === '"' && text.charAt(at) === '\\') at += 1
    else if (text.charAt(at) === sign) {
      if (sign === '"' || text.charAt(at + 1) !== sign) return at + 1
      at += 1
    }
  }
  return undefined
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at)
  return end === -1 ? text.length : end
}

/** The same on one line, as long as before; comments become spaces. */
function flat(text: string, { start, end, comments }: Part): string {
  const pieces: string[] = []
  let at = start
  for (const comment of comments) {
    pieces.push(text.slice(at, comment.start), ' '.repeat(comment.end - comment.start))
    at = comment.end
  }
  return [...pieces, text.slice(at, end)].join('').replace(/[\r\n\t]/g, ' ')
}
