/** Letters and digits in a row that a text does not share with a secret by chance. */
const shortest = 8

/** A character, or what an address, JSON or HTML writes for one. */
const spelling = /(?:%|\b0x|\\x|\\u00|&#x)([0-9a-f]{2});?|[a-z0-9]/gi

/**
 * What a server said that was shown secrets, without what it may have made of them: base64 and hexadecimal, also of a part,
 * reversed, in other letters, or with anything between the letters.
 */
export function withoutEcho(text: string, secrets: readonly string[]): string {
  const pieces = new Set(secrets.flatMap(formsOf).flatMap(piecesOf))
  const letters = [...text.matchAll(spelling)].flatMap(({ 0: all, 1: code, index }) => {
    const letter = code === undefined ? all : String.fromCharCode(Number.parseInt(code, 16))
    return /[a-z0-9]/i.test(letter) ? [{ letter: letter.toLowerCase(), index, end: index + all.length }] : []
  })
  const line = letters.map(({ letter }) => letter).join('')
  let shown = ''
  let kept = 0
  for (let at = 0; at < letters.length; at++) {
    if (!pieces.has(line.slice(at, at + shortest))) continue
    const start = letters[at]?.index ?? 0
    const end = letters[at + shortest - 1]?.end ?? text.length
    if (start >= kept) shown += `${text.slice(kept, start)}***`
    kept = end
  }
  return shown + text.slice(kept)
}

function formsOf(secret: string): readonly string[] {
  const bytes = Buffer.from(secret)
  const base64 = [0, 1, 2].map(shift => bytes.subarray(shift).toString('base64'))
  return [secret, Array.from(secret).reverse().join(''), bytes.toString('hex'), ...base64]
}

function piecesOf(form: string): readonly string[] {
  const line = form.replace(/[^a-z0-9]/gi, '').toLowerCase()
  const count = Math.max(0, line.length - shortest + 1)
  return Array.from({ length: count }, (_, at) => line.slice(at, at + shortest))
}
