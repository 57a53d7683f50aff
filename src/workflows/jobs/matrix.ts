import { entriesOf, itemsOf, type YamlNode } from '../../yaml/tree.ts'

/** What one run of a job's matrix gives: `name` or `name.key` to its text. */
export type MatrixRow = ReadonlyMap<string, string>

/** More rows than these are not told apart: each name can then be any of its texts. */
const mostRows = 64

/** The rows of a matrix; none where the file does not tell them. */
export function matrixRows(matrix: YamlNode | undefined): readonly MatrixRow[] {
  if (matrix?.kind !== 'mapping') return []
  const axes = matrix.entries.filter(({ key }) => key !== 'include' && key !== 'exclude')
  if (axes.some(({ value }) => value.kind !== 'sequence')) return []
  let rows: MatrixRow[] = [new Map()]
  for (const { key, value } of axes) {
    const items = itemsOf(value)
    if (rows.length * items.length > mostRows) return []
    rows = rows.flatMap(row => items.map(item => new Map([...row, ...texts(key, item)])))
  }
  const names = new Set(axes.map(({ key }) => key))
  const includes = entriesOf(matrix).find(({ key }) => key === 'include')?.value
  if (includes !== undefined && includes.kind !== 'sequence') return []
  const added: MatrixRow[] = []
  for (const item of itemsOf(includes)) {
    const own = new Map(entriesOf(item).flatMap(({ key, value }) => [...texts(key, value)]))
    const isOf = (row: MatrixRow) =>
      [...own].every(([name, text]) => !names.has(name.replace(/\..*/, '')) || row.get(name) === text)
    const fitting = names.size === 0 ? [] : rows.filter(isOf)
    rows = rows.map(row => (fitting.includes(row) ? new Map([...row, ...own]) : row))
    if (fitting.length === 0) added.push(own)
  }
  const all = names.size === 0 ? added : [...rows, ...added]
  return all.length > mostRows ? [] : all
}

function texts(name: string, node: YamlNode): readonly (readonly [string, string])[] {
  if (node.kind === 'scalar') return [[name, node.value]]
  return entriesOf(node).flatMap(({ key, value }) => texts(`${name}.${key}`, value))
}
