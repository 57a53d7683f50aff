import { entriesOf, itemsOf, type YamlNode } from '../../yaml/tree.ts'

/** The variables that an `env:` gives, as written. */
export function variablesIn(env: YamlNode | undefined): ReadonlyMap<string, string> {
  const variables = new Map<string, string>()
  for (const { key, value } of entriesOf(env)) if (value.kind === 'scalar') variables.set(key, value.value)
  return variables
}

/** The names that scripts set for later steps: `echo "NAME=…" >> $GITHUB_ENV`, in every spelling that names NAME. */
export function namesSetBy(scripts: readonly (string | undefined)[]): ReadonlySet<string> {
  return new Set(
    scripts.flatMap(script => {
      if (script?.includes('GITHUB_ENV') !== true) return []
      return [...script.matchAll(/\b([A-Za-z_]\w*)(?:=|<<)/g)].map(match => match[1] ?? '')
    }),
  )
}

/** Every value of each variable of a matrix, `include` too; those of a mapping under `key.inner`. */
export function matrixValues(matrix: YamlNode | undefined): ReadonlyMap<string, readonly string[]> {
  const values = new Map<string, string[]>()
  const add = (key: string, node: YamlNode): void => {
    const known = values.get(key)
    if (node.kind === 'scalar' && known === undefined) values.set(key, [node.value])
    else if (node.kind === 'scalar') known?.push(node.value)
    else for (const inner of entriesOf(node)) add(`${key}.${inner.key}`, inner.value)
  }
  for (const { key, value } of entriesOf(matrix)) {
    if (key === 'exclude') continue
    for (const item of itemsOf(value)) {
      if (key === 'include') for (const inner of entriesOf(item)) add(inner.key, inner.value)
      else add(key, item)
    }
  }
  return values
}
