import type { DoubleQuotedChild, ParameterExpansionPart, Word, WordPart } from 'unbash'
import { lowered, type Lookup, readTemplate } from '../values/expression.ts'
import {
  anyOf,
  inSequence,
  literalValue,
  mapTexts,
  openValue,
  knownText,
  splitText,
  type Text,
  type Value,
} from '../values/text.ts'

/** What the words of a script are read with. */
export interface WordReading {
  /** The script between two places, with its expressions. */
  readonly text: (start: number, end: number) => string
  readonly lookup: Lookup
  /** What a variable is here. */
  readonly variable: (name: string) => Value | undefined
  /** What a substitution prints. */
  readonly printed: (part: WordPart & { type: 'CommandExpansion' }) => Value
}

/** What a word is once the shell has replaced what it replaces, quotes and backslashes taken off. */
export function wordValue({ parts, pos, end }: Word, reading: WordReading): Value {
  if (parts === undefined) return readTemplate(unescaped(reading.text(pos, end)), reading.lookup)
  return inSequence(parts.map(part => partValue(part, reading)))
}

/** The words that it becomes, in every way: what is not quoted is cut at white space. */
export function wordsFrom(word: Word, reading: WordReading): readonly (readonly Text[])[] {
  const value = wordValue(word, reading)
  const source = reading.text(word.pos, word.end)
  const isWhole = /^(["'])[^]*\1$|=["']/.test(source) && !/\[[@*]\]/.test(source)
  return value.map(text => (isWhole || !source.includes('$') ? [text] : splitText(text, /\s+/)))
}

function partValue(part: WordPart, reading: WordReading): Value {
  const { text, lookup } = reading
  switch (part.type) {
    case 'Literal':
      return readTemplate(unescaped(text(part.pos, part.end)), lookup)
    case 'SingleQuoted':
      return readTemplate(text(part.pos + 1, part.end).replace("'", ''), lookup)
    case 'DoubleQuoted':
    case 'LocaleString':
      return inSequence(part.parts.map(inner => quotedValue(inner, reading)))
    case 'AnsiCQuoted':
      return literalValue(part.value)
    case 'BraceExpansion':
    case 'Glob':
      return literalValue(text(part.pos, part.end))
    default:
      return expansion(part, reading)
  }
}

function quotedValue(part: DoubleQuotedChild, reading: WordReading): Value {
  if (part.type !== 'Literal') return expansion(part, reading)
  return readTemplate(reading.text(part.pos, part.end).replace(/\\([\\"$`]|\n)/g, kept), reading.lookup)
}

/** What stands for a variable or a command. */
function expansion(part: WordPart, reading: WordReading): Value {
  switch (part.type) {
    case 'SimpleExpansion':
      return reading.variable(part.text.slice(1)) ?? openValue()
    case 'ParameterExpansion':
      return parameter(part, reading)
    case 'CommandExpansion':
      return reading.printed(part)
    default:
      return openValue()
  }
}

function parameter(
  { parameter: name, operation, prefix }: ParameterExpansionPart,
  reading: WordReading,
): Value {
  const value = reading.variable(name)
  if (prefix !== undefined) return openValue()
  switch (operation?.type) {
    case undefined:
      return value ?? openValue()
    case 'Default': {
      const other = wordValue(operation.operand, reading)
      if (/\+/.test(operation.operator)) return anyOf([literalValue(''), other])
      if (/\?/.test(operation.operator) || value === undefined) return value ?? anyOf([openValue(), other])
      return value.some(text => knownText(text) === undefined) ? anyOf([value, other]) : value
    }
    case 'CaseModification':
      return /,/.test(operation.operator) ? lowered(value ?? openValue()) : (value ?? openValue())
    case 'Remove': {
      const pattern = wordValue(operation.operand, reading)
      const [only] = pattern.map(knownText)
      return value === undefined || only === undefined
        ? openValue()
        : removed(value, operation.operator, only)
    }
    default:
      return openValue()
  }
}

/** `${NAME#v}`, `${NAME%%:*}`: only what is plain around one star. */
function removed(value: Value, operator: string, pattern: string): Value {
  const isStart = operator.startsWith('#')
  const escaped = pattern.replace(/[.+^${}()|[\]\\]/g, '\\$&').replaceAll('?', '.')
  const star = operator.length > 1 ? '[^]*' : '[^]*?'
  const body = escaped.replaceAll('*', star)
  const matcher = new RegExp(isStart ? `^${body}` : `^([^]*${operator.length > 1 ? '?' : ''})${body}$`)
  return pattern.length > 40
    ? openValue()
    : mapTexts(value, text => text.replace(matcher, isStart ? '' : '$1'))
}

function unescaped(text: string): string {
  return text.replace(/\\([\s\S])/g, kept)
}

/** A backslash at a line's end joins the lines. */
function kept(_whole: string, character: string): string {
  return character === '\n' ? '' : character
}
