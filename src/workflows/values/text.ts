/** What the files leave open. `source`: the expression that gives it when a job runs, written in `file`. */
export interface Hole {
  readonly source: string | undefined
  readonly file: string | undefined
  /** The shell makes any number of words of it. */
  readonly isSplit?: true
}

export type Text = readonly (string | Hole)[]

export function openText(source?: string, file?: string): Text {
  return [{ source, file }]
}

export function knownText(text: Text): string | undefined {
  return text.every(piece => typeof piece === 'string') ? text.join('') : undefined
}

/** As a workflow writes it; `…` for what no expression gives. */
export function showText(text: Text): string {
  const holeText = ({ source }: Hole) => (source === undefined ? '…' : `\${{ ${source} }}`)
  return text.map(piece => (typeof piece === 'string' ? piece : holeText(piece))).join('')
}

export function onlyHole(text: Text = []): Hole | undefined {
  const [piece, ...morePieces] = text
  return typeof piece === 'string' || morePieces.length > 0 ? undefined : piece
}

/** What is in the strings, and the names of the holes: words to look at. */
export function wordsOf(text: Text): string {
  return text.map(piece => (typeof piece === 'string' ? piece : ` ${piece.source ?? ''} `)).join('')
}

export function mapStrings(text: Text, change: (piece: string) => string): Text {
  return text.map(piece => (typeof piece === 'string' ? change(piece) : piece))
}

/** One behind the other, strings that touch made one. Texts that hold each other twice grow without end. */
export function joinTexts(texts: readonly Text[]): Text {
  const pieces: (string | Hole)[] = []
  let size = 0
  for (const text of texts) {
    size += sizeOf(text)
    if (size > 100_000) return openText()
    for (const piece of text) {
      const last = pieces.at(-1)
      if (typeof piece === 'string' && typeof last === 'string') pieces[pieces.length - 1] = last + piece
      else pieces.push(piece)
    }
  }
  return pieces
}

export function sizeOf(text: Text): number {
  return text.reduce((size, piece) => size + (typeof piece === 'string' ? piece.length : 100), 0)
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
