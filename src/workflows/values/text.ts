/** What the files leave open. `source`: the expression that gives it when a job runs, written in `file`. */
export interface Hole {
  readonly source: string | undefined
  readonly file: string | undefined
}

/** A text of a workflow, as far as the files tell it: its pieces in order. */
export type Text = readonly (string | Hole)[]

/** Every text that it can be in some run, none twice. */
export type Value = readonly Text[]

/** Of more alternatives than these nothing is said: the value is open. */
const mostAlternatives = 16

export function openValue(source?: string, file?: string): Value {
  return [[{ source, file }]]
}

export function literalValue(text: string): Value {
  return [[text]]
}

/** The text, if nothing of it is open. */
export function knownText(text: Text): string | undefined {
  return text.every(piece => typeof piece === 'string') ? text.join('') : undefined
}

/** The one text that a value is in every run, if nothing of it is open. */
export function onlyText(value: Value): string | undefined {
  const [first, second] = value
  return first === undefined || second !== undefined ? undefined : knownText(first)
}

/** As a workflow writes it; `…` for what no expression gives. */
export function showText(text: Text): string {
  return text
    .map(piece =>
      typeof piece === 'string' ? piece : piece.source === undefined ? '…' : `\${{ ${piece.source} }}`,
    )
    .join('')
}

/** The only piece, if that is open. */
export function onlyHole(text: Text | undefined): Hole | undefined {
  const [piece, ...more] = text ?? []
  return piece === undefined || typeof piece === 'string' || more.length > 0 ? undefined : piece
}

/** What is in the strings alone: words to look at. */
export function wordsOf(text: Text): string {
  return text.map(piece => (typeof piece === 'string' ? piece : ` ${piece.source ?? ''} `)).join('')
}

/** Any of these. @param most of more nothing is said */
export function anyOf(values: readonly Value[], most = mostAlternatives): Value {
  const [first, ...rest] = values
  if (first === undefined) return []
  if (rest.length === 0) return first
  const known = new Map(values.flat().map(text => [JSON.stringify(text), text]))
  return known.size > most ? openValue() : [...known.values()]
}

/** One behind the other, in every combination. */
export function inSequence(values: readonly Value[]): Value {
  let all: readonly Text[] = [[]]
  for (const value of values) {
    const [only] = value
    if (only !== undefined && value.length === 1) {
      all = all.map(text => appended(text, only))
      continue
    }
    if (all.length * value.length > mostAlternatives) return openValue()
    all = all.flatMap(text => value.map(end => appended(text, end)))
  }
  return all.some(text => text.some(isLong)) ? openValue() : anyOf(all.map(text => [text]))
}

/** Texts that hold each other twice grow without end. */
function isLong(piece: string | Hole, _at: number, { length }: Text): boolean {
  return length > 1_000 || (typeof piece === 'string' && piece.length > 100_000)
}

/** Pieces of one text, with strings that touch made one. */
function appended(start: Text, end: Text): Text {
  const last = start.at(-1)
  const [first, ...rest] = end
  return typeof last === 'string' && typeof first === 'string'
    ? [...start.slice(0, -1), last + first, ...rest]
    : [...start, ...end]
}

/** Cuts a text at separators in its strings; empty parts are left out. */
export function splitText(text: Text, separator: RegExp): readonly Text[] {
  const parts: (string | Hole)[][] = [[]]
  for (const piece of text) {
    if (typeof piece !== 'string') {
      parts.at(-1)?.push(piece)
      continue
    }
    const [head = '', ...tail] = piece.split(separator)
    if (head !== '') parts.at(-1)?.push(head)
    for (const one of tail) parts.push(one === '' ? [] : [one])
  }
  return parts.filter(part => part.length > 0)
}
