/** SHA-256, in hexadecimal digits. */
export function fingerprint(text: string): string {
  return process.getBuiltinModule('node:crypto').createHash('sha256').update(text).digest('hex')
}
