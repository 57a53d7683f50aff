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
  const lists = entriesOf(matrix).filter(({ key }) => key !== 'exclude')
  const axes = lists.filter(({ key }) => key !== 'include')
  let rows: readonly MatrixRow[] = axes.length === 0 ? [] : [new Map()]
  for (const { key, value } of axes) {
    const items = itemsOf(value).map(item => texts(key, item))
    if (rows.length * items.length > mostRows) return [undefined]
    rows = rows.flatMap(row => items.map(item => new Map([...row, ...item])))
  }
  const names = new Set(axes.map(({ key }) => key))
  const added: MatrixRow[] = []
  for (const item of itemsOf(lists.find(({ key }) => key === 'include')?.value)) {
    const own = texts('', item)
    const shared = own.filter(([name]) => names.has(name.replace(/\..*/, '')))
    const isOf = (row: MatrixRow) => shared.every(([name, text]) => row.get(name) === text)
    if (!rows.some(isOf)) added.push(new Map(own))
    rows = rows.map(row => (isOf(row) ? new Map([...row, ...own]) : row))
  }
  const used = [...rows, ...added].map(row => [...row].filter(([name]) => isUsed(name)))
  const distinct = [...new Map(used.map(row => [JSON.stringify(row), new Map(row)])).values()]
  const isTold = lists.every(({ value }) => value.kind === 'sequence')
  return isTold && distinct.length > 0 && distinct.length <= mostRows ? distinct : [undefined]
}

function texts(name: string, node: YamlNode): readonly (readonly [string, string])[] {
  if (node.kind === 'scalar') return [[name, node.value]]
  return entriesOf(node).flatMap(({ key, value }) => texts(name === '' ? key : `${name}.${key}`, value))
}
