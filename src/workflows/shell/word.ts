import type { DoubleQuotedChild, ParameterExpansionPart, Word, WordPart } from 'unbash'
import { lowered, type Lookup, readTemplate } from '../values/expression.ts'
import {
  anyOf,
  inSequence,
  knownText,
  literalValue,
  openValue,
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
}

/** What a word is once the shell has replaced what it replaces, quotes and backslashes taken off. */
export function wordValue(
  { parts, pos, end }: Pick<Word, 'parts' | 'pos' | 'end'>,
  reading: WordReading,
): Value {
  if (parts !== undefined) return inSequence(parts.map(part => partValue(part, reading)))
  return readTemplate(unescaped(reading.text(pos, end), /\\([\s\S])/g), reading.lookup)
}

/** The words that it becomes, in every way: what is not quoted is cut at white space. */
export function wordsFrom(word: Word, reading: WordReading): readonly (readonly Text[])[] {
  const source = reading.text(word.pos, word.end)
  const isWhole = !source.includes('$') || (/^(["'])[^]*\1$|=["']/.test(source) && !/\[[@*]\]/.test(source))
  return wordValue(word, reading).map(text => (isWhole ? [text] : splitText(text, /\s+/)))
}

function partValue(part: WordPart | DoubleQuotedChild, reading: WordReading, isQuoted = false): Value {
  const { text, lookup, variable } = reading
  switch (part.type) {
    case 'Literal':
      return readTemplate(
        unescaped(text(part.pos, part.end), isQuoted ? /\\([\\"$`]|\n)/g : /\\([\s\S])/g),
        lookup,
      )
    case 'SingleQuoted':
      return readTemplate(text(part.pos + 1, part.end).replace("'", ''), lookup)
    case 'DoubleQuoted':
    case 'LocaleString':
      return inSequence(part.parts.map(inner => partValue(inner, reading, true)))
    case 'AnsiCQuoted':
      return literalValue(part.value)
    case 'BraceExpansion':
    case 'Glob':
      return literalValue(text(part.pos, part.end))
    case 'SimpleExpansion':
      return variable(part.text.slice(1)) ?? openValue(`env.${part.text.slice(1)}`)
    case 'ParameterExpansion':
      return part.prefix === undefined ? parameter(part, reading) : openValue()
    default:
      return openValue()
  }
}

/** `${NAME}`, `${NAME:-other}`, `${NAME,,}` */
function parameter({ parameter: name, operation }: ParameterExpansionPart, reading: WordReading): Value {
  const value = reading.variable(name)
  if (operation === undefined) return value ?? openValue(`env.${name}`)
  if (operation.type === 'CaseModification') return lowered(value ?? openValue())
  if (operation.type !== 'Default') return openValue()
  const other = wordValue(operation.operand, reading)
  if (operation.operator.includes('+')) return anyOf([literalValue(''), other])
  if (operation.operator.includes('?') || value?.every(text => knownText(text) !== undefined) === true) {
    return value ?? openValue()
  }
  return anyOf([value ?? openValue(), other])
}

/** A backslash at a line's end joins the lines. */
function unescaped(text: string, escape: RegExp): string {
  return text.replace(escape, (_whole, character: string) => (character === '\n' ? '' : character))
}
