import { createHmac } from 'node:crypto'

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

function fromBase32(text: string): Buffer {
  const bits = Array.from(text, letter => letters.indexOf(letter).toString(2).padStart(5, '0')).join('')
  const bytes = bits.match(/.{8}/g) ?? []
  return Buffer.from(bytes.map(byte => Number.parseInt(byte, 2)))
}

function codeAt(secret: string, counter: number): string {
  const message = Buffer.from(counter.toString(16).padStart(16, '0'), 'hex')
  const hash = createHmac('sha1', fromBase32(secret)).update(message).digest()
  const offset = (hash.at(-1) ?? 0) % 16
  return String((hash.readUInt32BE(offset) % 2 ** 31) % 10 ** 6).padStart(6, '0')
}

/** Says which half minute a code belongs to: this one or the one before, for a slow network; `undefined` for neither. */
export function findTotpStep(
  secret: string,
  { code, now }: { code: string; now: number },
): number | undefined {
  const counter = Math.floor(now / 30_000)
  return [counter, counter - 1].find(it => codeAt(secret, it) === code)
}
