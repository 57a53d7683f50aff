import path from 'node:path'
import type { Files, LocatedFile } from '../base/files.ts'
import { htmlPage } from '../base/html-page.ts'
import { parseJson } from '../base/json.ts'
import { unique, visible } from '../base/text.ts'
import { invalidInput, placeOfInput, readOptional } from './inputs.ts'
import type { Runner } from './runner.ts'

export interface Evidence {
  readonly title: string
  readonly page: string
  readonly report: object
  /** Rows of a table, and its first columns. `undefined`: that was not looked at, so there is no file. */
  readonly tables: Readonly<Record<'tokens' | 'findings' | 'pushes', EvidenceTable | undefined>>
}

type EvidenceTable = Readonly<{ columns: readonly string[]; rows: readonly object[] }>

/** Writes into the folder of input `evidence`. Throws INPUT_INVALID if that fails. */
export type WriteEvidence = (evidence: Evidence) => Promise<void>

const example = 'name a new folder in a folder that exists, for example below RUNNER_TEMP'
const accessing = placeOfInput('evidence', example)

/** Makes the folder that input `evidence` names; `undefined` without it. INPUT_INVALID for a taken place. */
export async function openEvidence(runner: Runner, files: Files): Promise<WriteEvidence | undefined> {
  const place = readOptional(runner, 'evidence')
  if (place === undefined) return undefined
  const { path: folder, kind } = await accessing(place, () => files.locate(place))
  const names = kind === 'other' ? await accessing(folder, () => files.list(folder)) : []
  const problem = names.length > 0 ? 'is there already, and is not empty' : placeProblems[kind]
  if (problem !== undefined) throw invalidInput('evidence', `: ${folder} ${problem}`, example)
  await accessing(folder, () => files.makeDirectory(folder))
  return async evidence => {
    const hide = (text: string): string => visible(runner.hide(text))
    for (const [name, text] of contentsOf(evidence, hide)) {
      const target = path.join(folder, name)
      await accessing(target, () => files.create(target, text))
    }
    runner.info(`evidence written to ${folder}`)
  }
}

/** What cannot be the folder; a folder that is there may be empty. */
const placeProblems: Readonly<Record<LocatedFile['kind'], string | undefined>> = {
  nothing: undefined,
  other: undefined,
  'no-directory': 'lies in a folder that does not exist',
  file: 'is a file',
  link: 'is a link, or lies behind one',
}

/** The files with their texts: no secret is left in them, and nothing that reorders a line. */
function contentsOf({ title, page, report, tables }: Evidence, hide: (text: string) => string) {
  const markdown = hide(page)
  const contents = new Map([
    ['page.html', htmlPage(title, markdown)],
    ['page.md', markdown],
    ['report.json', `${hide(JSON.stringify(report))}\n`],
  ])
  for (const [name, table] of Object.entries(tables)) {
    if (table === undefined) continue
    // Before the cells are quoted: a value must be found as it is.
    const rows = parseJson(hide(JSON.stringify(table.rows))) as readonly Record<string, unknown>[]
    contents.set(`${name}.csv`, csvText(table.columns, rows))
  }
  return contents
}

/**
 * A table for a spreadsheet (RFC 4180): the named columns first, then a column for each other key; a list is
 * one cell. Without rows it is the head alone. A spreadsheet takes a cell that begins with `=`, `+`, `-` or
 * `@` for a formula, and labels come from outside: such a cell gets an apostrophe, a spreadsheet's own mark.
 */
function csvText(first: readonly string[], rows: readonly Readonly<Record<string, unknown>>[]) {
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
