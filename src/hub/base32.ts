const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** Bytes of a base32 text (RFC 4648), in any case, spaces and padding aside. `undefined` when it is none. */
export function parseBase32(text: string): Uint8Array | undefined {
  const digits = text.toUpperCase().replace(/[\s-]/g, '').replace(/=+$/, '')
  if (!/^[A-Z2-7]+$/.test(digits)) return undefined
  const bytes: number[] = []
  let value = 0
  let bits = 0
  for (const digit of digits) {
    value = ((value << 5) | alphabet.indexOf(digit)) & 0xfff
    bits += 5
    if (bits < 8) continue
    bits -= 8
    bytes.push((value >> bits) & 0xff)
  }
  return Uint8Array.from(bytes)
}
