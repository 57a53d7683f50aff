import { entriesOf, itemsOf, type YamlNode } from '../../yaml/tree.ts'

/** What one run of a job's matrix gives: `name` or `name.key` to its text. */
export type MatrixRow = ReadonlyMap<string, string>

/** More rows than these are not told apart: each name is then open. */
const mostRows = 64

/** The runs that differ in what `isUsed` names; one without a row where the file does not tell them. */
export function matrixRows(
  matrix: YamlNode | undefined,
  isUsed: (name: string) => boolean,
): readonly (MatrixRow | undefined)[] {
  const unknown = [undefined]
  if (matrix?.kind !== 'mapping') return unknown
  const lists = matrix.entries.filter(({ key }) => key !== 'exclude')
  if (lists.some(({ value }) => value.kind !== 'sequence')) return unknown
  const axes = lists.filter(({ key }) => key !== 'include')
  let rows: MatrixRow[] = [new Map()]
  for (const { key, value } of axes) {
    const items = itemsOf(value)
    if (rows.length * items.length > mostRows) return unknown
    rows = rows.flatMap(row => items.map(item => new Map([...row, ...texts(key, item)])))
  }
  const names = new Set(axes.map(({ key }) => key))
  const added: MatrixRow[] = []
  for (const item of itemsOf(lists.find(({ key }) => key === 'include')?.value)) {
    const own = new Map(entriesOf(item).flatMap(({ key, value }) => texts(key, value)))
    const isOf = (row: MatrixRow) =>
      names.size > 0 &&
      [...own].every(([name, text]) => !names.has(name.replace(/\..*/, '')) || row.get(name) === text)
    if (!rows.some(isOf)) added.push(own)
    rows = rows.map(row => (isOf(row) ? new Map([...row, ...own]) : row))
  }
  const all = names.size === 0 ? added : [...rows, ...added]
  const used = all.map(row => new Map([...row].filter(([name]) => isUsed(name))))
  const distinct = [...new Map(used.map(row => [JSON.stringify([...row]), row])).values()]
  return distinct.length > mostRows ? unknown : distinct
}

function texts(name: string, node: YamlNode): readonly (readonly [string, string])[] {
  if (node.kind === 'scalar') return [[name, node.value]]
  return entriesOf(node).flatMap(({ key, value }) => texts(`${name}.${key}`, value))
}
