import { unique } from './text.ts'

/**
 * A table for a spreadsheet (RFC 4180): the named columns first, then a column for each other key; a list is
 * one cell. Without rows it is the head alone. A spreadsheet takes a cell that begins with `=`, `+`, `-` or
 * `@` for a formula, and labels come from outside: such a cell gets an apostrophe, a spreadsheet's own mark.
 */
export function csvText(first: readonly string[], rows: readonly Readonly<Record<string, unknown>>[]) {
  const columns = unique(first.concat(rows.flatMap(row => Object.keys(row))))
  const lines = [columns].concat(rows.map(row => columns.map(name => textOf(row[name]))))
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
