/**
 * The forms in which the runner hides a masked value besides the value itself (actions/runner, ValueEncoders):
 * eleven encodings, fewer where one does not apply.
 */
export function maskEncodings(value: string): readonly string[] {
  return [
    base64(value, 0),
    base64(value, 1),
    base64(value, 2),
    value.replaceAll('"', '\\"'),
    value.replaceAll("'", "''"),
    JSON.stringify(value).slice(1, -1),
    encodeURIComponent(value).replace(/[!'()*]/g, percent),
    value.replace(/[<>"'&]/g, character => xmlEntities[character] ?? character),
    withoutQuotes(value),
    beforeAmpersand(value),
    afterAmpersand(value),
  ].filter(form => form !== '')
}

const xmlEntities: Readonly<Record<string, string>> = {
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  '&': '&amp;',
}

function base64(value: string, shift: number): string {
  const bytes = Buffer.from(value, 'utf8')
  return bytes.subarray(bytes.length > shift ? shift : 0).toString('base64')
}

function percent(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`
}

function withoutQuotes(value: string): string {
  return value.length > 8 && value.startsWith('"') && value.endsWith('"') ? value.slice(1, -1) : ''
}

// PowerShell prints a failed command in two coloured parts, split at an ampersand. Parts under six characters
// are not hidden.
function beforeAmpersand(value: string): string {
  const plus = value.indexOf('&+')
  const part = plus >= 0 ? value.slice(0, plus + 2) : value.slice(0, value.lastIndexOf('&') + 1)
  return part.length >= 6 ? part : ''
}

function afterAmpersand(value: string): string {
  if (!value.includes('&')) return ''
  const plus = value.indexOf('&+')
  const part = plus >= 0 ? value.slice(plus + 3) : value.slice(value.lastIndexOf('&') + 1)
  return part.length >= 6 ? part : ''
}
