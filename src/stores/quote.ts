import { formsOf } from '../base/echo.ts'

/** What encodings are made of: base64, hexadecimal, escapes of JSON, of addresses and of HTML. */
const run = /(?:[\w+/=\\%&#;-]+(?:[ \t]*\r?\n[ \t]*(?=[\w+/=\\%&#;-]))?)+/g
/** Numbers in a row, as dumps have them, and letters one by one. */
const rows =
  /(?<!\w)[\dA-Fa-f]{1,8}(?:[\s:,.-]+[\dA-Fa-f]{1,8}(?!\w)){5,}|(?<!\S)\S{1,2}(?:\s+\S{1,2}(?!\S)){5,}/g
const longestWord = 11
const shortestPiece = 4

/**
 * Words of a program that had a secret, without those that can hold it: lines are joined, and every run of 12
 * or more characters of an encoding's alphabet becomes `***`, as do rows of numbers or letters.
 * @param secret where it is known, shorter pieces of it are found, too
 */
export function quoteSafely(text: string, secret: string): string {
  const forms = formsOf(secret).map(form => form.toLowerCase())
  const hide = (piece: string): string => {
    const word = piece.replace(/\s/g, '')
    const isPiece = word.length >= shortestPiece && forms.some(form => form.includes(word.toLowerCase()))
    return word.length > longestWord || isPiece ? '***' : piece
  }
  return text.trim().replace(rows, '***').replace(run, hide)
}
