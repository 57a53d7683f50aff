/** Letters and digits in a row that a text does not share with a secret by chance. */
const shortest = 8
/** In hexadecimal two digits are one character: eight are shared with the id of a token by chance. */
const shortestHex = 2 * shortest
/** So many pieces are looked for one by one; then it is quicker to have all of them in a set. */
const mostLooks = 5000

/** A character, or what an address, JSON or HTML writes for one, which a summary may have escaped. */
const spelling =
  /(?:%|\b0x|(?:\\|&#92;)(?:x|u00)|&(?:amp;)?#x)([0-9a-f]{2});?|&(?:amp;)?#(\d{2,3});|&[a-z]+;|[a-z0-9]/gi

const plain = (text: string): string => text.replace(/[^a-z0-9]/gi, '').toLowerCase()

/** A secret, reversed, and in base64 by itself or within a longer text. */
function textsOf(secret: string): readonly string[] {
  const base64 = [0, 1, 2].map(shift => Buffer.from(secret).subarray(shift).toString('base64'))
  return [secret, Array.from(secret).reverse().join('')].concat(base64)
}

const hexOf = (secret: string): string => Buffer.from(secret).toString('hex')

export const formsOf = (secret: string): readonly string[] => textsOf(secret).concat(hexOf(secret))

/** Texts, and whether so many characters are a piece of one of them. */
function createPieces(length: number) {
  const texts: string[] = []
  let pieces: ReadonlySet<string> | undefined
  let looks = 0
  return {
    length,
    isFilled: () => texts.length > 0,
    add: (secrets: readonly string[]): void => {
      for (const secret of secrets) texts.push(plain(secret))
      pieces = undefined
      looks = 0
    },
    isAt: (line: string, start: number): boolean => {
      const piece = line.slice(start, start + length)
      if (piece.length < length) return false
      if (++looks < mostLooks) return texts.some(text => text.includes(piece))
      pieces ??= new Set(
        texts.flatMap(text => Array.from(text, (_, start) => text.slice(start, start + length))),
      )
      return pieces.has(piece)
    },
  }
}

/** What others may repeat of secrets: base64, hexadecimal, reversed, a part, with anything in between. */
export function createEchoes() {
  const texts = createPieces(shortest)
  const hex = createPieces(shortestHex)
  return {
    add: (secret: string): void => {
      texts.add(textsOf(secret))
      hex.add([hexOf(secret)])
    },
    hide: (text: string): string => {
      if (!texts.isFilled()) return text
      // A page of a megabyte has a million of them: numbers in three lists, and no objects.
      const [letters, starts, ends]: [string[], number[], number[]] = [[], [], []]
      for (const { 0: match, 1: hex, 2: number, index } of text.matchAll(spelling)) {
        const code = hex === undefined ? number && Number(number) : Number.parseInt(hex, 16)
        const character = code === undefined ? match.replace(/^&.*/, '') : String.fromCharCode(Number(code))
        const letter = plain(character)
        if (letter === '') continue
        letters.push(letter)
        starts.push(index)
        ends.push(index + match.length)
      }
      const line = letters.join('')
      let output = ''
      let position = 0
      for (const [first, index] of starts.entries()) {
        const pieces = [hex, texts].find(it => it.isAt(line, first))
        if (pieces === undefined) continue
        if (index >= position) output += `${text.slice(position, index)}***`
        position = Math.max(position, ends[first + pieces.length - 1] ?? text.length)
      }
      return output + text.slice(position)
    },
  }
}
