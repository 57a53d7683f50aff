import type { DoubleQuotedChild, Word, WordPart } from 'unbash'

/** What a script says between two places of the text that was parsed, expressions included. */
export type TextBetween = (start: number, end: number) => string

/** A word as the program gets it: quotes and backslashes taken off, `$…` and `${{ … }}` kept, backquotes written as `$( )`. */
export function wordText({ parts, pos, end }: Word, text: TextBetween): string {
  return parts === undefined ? unescaped(text(pos, end)) : parts.map(part => partText(part, text)).join('')
}

function partText(part: WordPart, text: TextBetween): string {
  const { pos, end } = part
  switch (part.type) {
    case 'Literal':
      return unescaped(text(pos, end))
    case 'SingleQuoted':
      return text(pos + 1, end).replace("'", '')
    case 'DoubleQuoted':
    case 'LocaleString':
      return part.parts.map(inner => quotedText(inner, text)).join('')
    case 'AnsiCQuoted':
      return part.value
    default:
      return substitution(text(pos, end))
  }
}

function quotedText(part: DoubleQuotedChild, text: TextBetween): string {
  const own = text(part.pos, part.end)
  return part.type === 'Literal' ? own.replace(/\\([\\"$`]|\n)/g, kept) : substitution(own)
}

function substitution(text: string): string {
  return text.replace(/^`([\s\S]*)`$/, '$($1)')
}

function unescaped(text: string): string {
  return text.replace(/\\([\s\S])/g, kept)
}

/** A backslash at a line's end joins the lines. */
function kept(_whole: string, character: string): string {
  return character === '\n' ? '' : character
}
