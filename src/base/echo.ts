/** Letters and digits in a row that a text does not share with a secret by chance. */
const shortest = 8
/** So many pieces are looked for one by one; then it is quicker to have all of them in a set. */
const mostLooks = 5000

/** A character, or what an address, JSON or HTML writes for one, which a summary may have escaped. */
const spelling =
  /(?:%|\b0x|(?:\\|&#92;)(?:x|u00)|&(?:amp;)?#x)([0-9a-f]{2});?|&(?:amp;)?#(\d{2,3});|&[a-z]+;|[a-z0-9]/gi

const plain = (text: string): string => text.replace(/[^a-z0-9]/gi, '').toLowerCase()

/** A secret, reversed, in hexadecimal, and in base64 by itself or within a longer text. */
export function formsOf(secret: string): readonly string[] {
  const bytes = Buffer.from(secret)
  const base64 = [0, 1, 2].map(shift => bytes.subarray(shift).toString('base64'))
  return [secret, Array.from(secret).reverse().join(''), bytes.toString('hex'), ...base64]
}

/**
 * What others may make of secrets that they were shown, and repeat: base64 and hexadecimal, also of a part,
 * reversed, in other letters, or with anything between the letters.
 */
export function createEchoes() {
  const forms: string[] = []
  let pieces: ReadonlySet<string> | undefined
  let looks = 0

  function isPiece(piece: string): boolean {
    if (piece.length < shortest) return false
    if (++looks < mostLooks) return forms.some(form => form.includes(piece))
    pieces ??= new Set(forms.flatMap(form => Array.from(form, (_, at) => form.slice(at, at + shortest))))
    return pieces.has(piece)
  }

  return {
    add: (secret: string): void => {
      forms.push(...formsOf(secret).map(plain))
      pieces = undefined
      looks = 0
    },
    /** The text with `***` for each of them. */
    hide: (text: string): string => {
      const letters = [...text.matchAll(spelling)].flatMap(({ 0: all, 1: hex, 2: number, index }) => {
        const code = hex === undefined ? number && Number(number) : Number.parseInt(hex, 16)
        const character = code === undefined ? all.replace(/^&.*/, '') : String.fromCharCode(Number(code))
        const letter = plain(character)
        return letter === '' ? [] : [{ letter, index, end: index + all.length }]
      })
      const line = letters.map(({ letter }) => letter).join('')
      let shown = ''
      let kept = 0
      for (const [at, { index }] of letters.entries()) {
        if (!isPiece(line.slice(at, at + shortest))) continue
        if (index >= kept) shown += `${text.slice(kept, index)}***`
        kept = letters[at + shortest - 1]?.end ?? text.length
      }
      return shown + text.slice(kept)
    },
  }
}
