/** A piece of a text: as it is, or one that something replaces before the text is used. */
export interface TextPart {
  readonly text: string
  /** What replaces it: an expression, or a shell's variable or command; `undefined` for text as it is. */
  readonly open: Opening | undefined
}

/** How what is replaced begins; `{{` for docker/metadata-action's own, and for what stands behind a `$`. */
export type Opening = '${{' | '${' | '$(' | '{{'

const closings: Readonly<Record<Opening, string>> = { '${{': '}}', '${': '}', '$(': ')', '{{': '}}' }

/**
 * Cuts a text at what is replaced in it: at `${{ … }}`, or at other openings too, the longest first. What is never closed
 * is text. Linear, which a regular expression is not: it would look for each missing end anew.
 */
export function textParts(text: string, openings: readonly Opening[] = ['${{']): readonly TextPart[] {
  const parts: TextPart[] = []
  const closable = new Set(openings)
  let isPaired = true
  let from = 0
  const sign = openings.includes('{{') ? '{' : '$'
  let at = text.indexOf(sign)
  while (at !== -1) {
    const here = at
    const open = [...closable].find(opening => text.startsWith(opening, here))
    if (open === undefined) {
      at = text.indexOf(sign, here + 1)
      continue
    }
    const first = text.indexOf(closings[open], here + open.length)
    if (first === -1) {
      closable.delete(open)
      continue
    }
    const pair = open === '$(' && isPaired ? closingPair(text, here) : first
    if (pair === -1) isPaired = false
    const close = pair === -1 ? first : pair
    if (here > from) parts.push({ text: text.slice(from, here), open: undefined })
    from = close + closings[open].length
    parts.push({ text: text.slice(here, from), open })
    at = text.indexOf(sign, from)
  }
  return from < text.length || parts.length === 0
    ? [...parts, { text: text.slice(from), open: undefined }]
    : parts
}

/** Where the `)` of a `$(` stands that has other brackets in it, as `sed 's/\(.*\)/x/'` has; -1 where they do not match. */
function closingPair(text: string, from: number): number {
  let depth = 0
  for (let at = from + 1; at < text.length; at += 1) {
    if (text[at] === '(') depth += 1
    else if (text[at] === ')') depth -= 1
    if (depth === 0) return at
  }
  return -1
}

/** GitHub replaces something in it: only a run knows what it becomes. */
export function hasExpression(text: string): boolean {
  return text.includes('${{')
}

/** Everything in a text that is replaced before an image's name is read. */
export const inImages: readonly Opening[] = ['${{', '${', '$(']

/** What stands between `${{` and `}}`, without white space around it; `undefined` for any other part. */
export function expressionIn({ text, open }: TextPart): string | undefined {
  return open === '${{' ? text.slice(3, -2).trim() : undefined
}

/** Cuts a text at a separator that stands in nothing that is replaced. */
export function splitOutside(
  text: string,
  separator: RegExp,
  openings: readonly Opening[] = inImages,
): string[] {
  const pieces: string[] = []
  let last = ''
  for (const part of textParts(text, openings)) {
    const cut = part.open === undefined ? part.text.split(separator) : [part.text]
    for (const [at, piece] of cut.entries()) {
      if (at > 0) {
        pieces.push(last)
        last = ''
      }
      last += piece
    }
  }
  return [...pieces, last]
}

/**
 * The text with each `${{ … }}` made of underscores, as long as it was: what is left is what a shell reads, in the same
 * places (as actionlint does before it asks shellcheck).
 */
export function blankExpressions(text: string): string {
  return textParts(text)
    .map(part => (part.open === undefined ? part.text : '_'.repeat(part.text.length)))
    .join('')
}
