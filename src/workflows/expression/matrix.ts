import { mostAlternatives } from './variables.ts'
import { coreValue, entriesOf, itemsOf, type YamlNode, type YamlScalar } from '../../yaml/tree.ts'

/**
 * What belongs together in one run: `matrix.NAME` of one combination, `inputs.NAME` of one call; `matrix.key.inner` for what
 * is inside a mapping, `matrix.key.0` for what is in a list. A truth is one where it was not written as text.
 */
export type ValueRow = ReadonlyMap<string, string | boolean>

/** What is the same in each row. */
export function inEveryRow([first = new Map(), ...rest]: readonly ValueRow[]): ValueRow {
  return new Map([...first].filter(([name, value]) => rest.every(row => row.get(name) === value)))
}

/** As many as GitHub starts. */
export const mostRows = 256

/** The name under which a row has a list as a whole: no expression can say it. */
export function wholeList(name: string): string {
  return `${name}[]`
}

/** Between the items of a whole list. */
export const listSeparator = '\0'

/** Every combination of a matrix (docs.github.com, "Running variations of jobs"); none when the file does not tell. */
export function matrixRows(matrix: YamlNode | undefined): readonly ValueRow[] {
  const axes = entriesOf(matrix).filter(({ key }) => key !== 'include' && key !== 'exclude')
  let rows: readonly ValueRow[] = axes.length === 0 ? [] : [new Map()]
  for (const { key, value } of axes) {
    const items = itemsOf(value)
    if (rows.length * items.length > mostRows) return []
    const listed = items.map(item => cells(`matrix.${key}`, item))
    rows = rows.flatMap(row => listed.map(item => new Map([...row, ...item])))
  }
  const excluded = listOf(matrix, 'exclude')
  const kept = rows.filter(row => !excluded.some(hole => isWithin(hole, row)))
  return included(kept, listOf(matrix, 'include'), new Set(axes.map(({ key }) => `matrix.${key}`)))
}

function listOf(matrix: YamlNode | undefined, name: string): readonly ValueRow[] {
  const list = entriesOf(matrix).find(({ key }) => key === name)?.value
  return itemsOf(list).map(
    item => new Map(entriesOf(item).flatMap(({ key, value }) => cells(`matrix.${key}`, value))),
  )
}

type Cell = readonly [string, string | boolean]

function cells(key: string, node: YamlNode): readonly Cell[] {
  if (node.kind === 'scalar') return [[key, plainValue(node)]]
  if (node.kind === 'sequence') return listCells(key, node)
  return entriesOf(node).flatMap(inner => cells(`${key}.${inner.key}`, inner.value))
}

/** Each item, and all of them together; nothing for a list that holds more than plain values. */
function listCells(key: string, node: YamlNode): readonly Cell[] {
  const items = itemsOf(node)
  const values = items.flatMap(item => (item.kind === 'scalar' ? [plainValue(item)] : []))
  if (values.length < items.length || values.length > mostAlternatives) return []
  return [
    ...values.map((value, at): Cell => [`${key}.${String(at)}`, value]),
    [wholeList(key), values.join(listSeparator)],
  ]
}

function isWithin(part: ValueRow, row: ValueRow): boolean {
  return part.size > 0 && [...part].every(([key, value]) => row.get(key) === value)
}

/** An entry goes to every combination of which it changes no axis; if there is none, it is one more. */
function included(
  rows: readonly ValueRow[],
  list: readonly ValueRow[],
  axes: ReadonlySet<string>,
): readonly ValueRow[] {
  const grown = rows.map(row => ({ row, all: new Map(row) }))
  const more: ValueRow[] = []
  for (const entry of list.slice(0, mostRows)) {
    const own = [...entry].filter(([key]) => axes.has(key.split(/[.[]/).slice(0, 2).join('.')))
    const fitting = grown.filter(({ row }) => own.every(([key, value]) => row.get(key) === value))
    if (fitting.length === 0) more.push(entry)
    for (const { all } of fitting) for (const [key, value] of entry) all.set(key, value)
  }
  return [...grown.map(({ all }) => all), ...more]
}

/** A scalar as an expression has it: a truth, or its text. */
function plainValue(node: YamlScalar): string | boolean {
  const value = coreValue(node)
  return typeof value === 'boolean' ? value : node.value
}

/** Every row of one list with every row of another; none when those would be too many, for then the file does not tell. */
export function crossed(rows: readonly ValueRow[], others: readonly ValueRow[]): readonly ValueRow[] {
  if (rows.length === 0 || others.length === 0) return [...rows, ...others]
  if (rows.length * others.length > mostRows) return []
  return rows.flatMap(row => others.map(other => new Map([...row, ...other])))
}
