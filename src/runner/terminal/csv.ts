/** The outputs of audit that `--csv` prints, with their columns in front; other keys follow in the order of the rows. */
const columnsOf = {
  inventory: ['date', 'commit'],
  findings: ['date', 'commit', 'code', 'severity', 'subject', 'channel', 'access', 'message', 'remedy'],
} as const

export type CsvOutput = keyof typeof columnsOf
export const csvOutputs = Object.keys(columnsOf) as CsvOutput[]

export function isCsvOutput(word: string): word is CsvOutput {
  return csvOutputs.some(output => output === word)
}

/**
 * A JSON array of objects as a table for a spreadsheet (RFC 4180): a column for each key, lists in one cell. Without rows
 * it is the head alone. A spreadsheet takes a cell that begins with `=`, `+`, `-` or `@` for a formula, and labels come
 * from outside: such a cell gets an apostrophe, as spreadsheets themselves write text.
 */
export function csvTable(json: string, output: CsvOutput): string {
  const rows = JSON.parse(json === '' ? '[]' : json) as readonly Readonly<Record<string, unknown>>[]
  const columns = [...new Set([...columnsOf[output], ...rows.flatMap(row => Object.keys(row))])]
  const lines = [columns, ...rows.map(row => columns.map(name => textOf(row[name])))]
  return lines.map(cells => `${cells.map(cellOf).join(',')}\r\n`).join('')
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (Array.isArray(value)) return value.map(textOf).join('; ')
  if (typeof value === 'object') return Object.values(value).map(textOf).filter(Boolean).join(' ')
  return typeof value === 'string' ? value : JSON.stringify(value)
}

function cellOf(text: string): string {
  const safe = /^[=+@\t\r-]/.test(text) ? `'${text}` : text
  return /[",;\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
