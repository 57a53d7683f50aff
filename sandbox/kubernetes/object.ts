/** A namespace, a secret or a service account, as the API server keeps it. */
export interface KubernetesObject {
  readonly apiVersion: 'v1'
  readonly kind: string
  readonly metadata: KubernetesMetadata
  readonly [field: string]: unknown
}

interface KubernetesMetadata {
  readonly name: string
  readonly namespace?: string
  readonly uid: string
  readonly resourceVersion: string
  readonly creationTimestamp: string
  readonly labels?: Readonly<Record<string, string>>
  readonly annotations?: Readonly<Record<string, string>>
  readonly managedFields?: readonly ManagedFields[]
}

/** Who set what: kubernetes.io/docs/reference/using-api/server-side-apply/#field-management */
export interface ManagedFields {
  readonly manager: string
  readonly operation: 'Apply' | 'Update'
  readonly apiVersion: 'v1'
  readonly time: string
  readonly fieldsType: 'FieldsV1'
  readonly fieldsV1: FieldTree
}

/** `f:name` for a field; `{}` at a leaf. */
export interface FieldTree {
  readonly [field: string]: FieldTree
}

export type Mapping = Readonly<Record<string, unknown>>

export const isMapping = (value: unknown): value is Mapping =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A field by the names that lead to it, joined by a character that no name has. */
export type Path = string

const between = '\n'
const notOwned = new Set([
  'apiVersion',
  'kind',
  ...['name', 'namespace', 'uid', 'resourceVersion', 'creationTimestamp', 'managedFields'].map(
    name => `metadata${between}${name}`,
  ),
])

/** The leaves of what somebody sent. A list is one leaf: none of those that are played here merges its items. */
export function leavesOf(value: unknown, path: Path = ''): Map<Path, unknown> {
  if (!isMapping(value)) return new Map([[path, value]])
  const inner = Object.entries(value).flatMap(([name, item]) => {
    const at = path === '' ? name : `${path}${between}${name}`
    return notOwned.has(at) ? [] : [...leavesOf(item, at)]
  })
  return new Map(inner)
}

/** The maps of an object: who brings one has it too, beside what is in it. */
export function mapsOf(object: Mapping): Map<Path, 'a map'> {
  const metadata = isMapping(object['metadata']) ? object['metadata'] : {}
  const inside = ['labels', 'annotations'].flatMap(name =>
    isMapping(metadata[name]) ? [`metadata${between}${name}`] : [],
  )
  const paths = isMapping(object['data']) ? ['data', ...inside] : inside
  return new Map(paths.map(path => [path, 'a map']))
}

/** The object with these leaves set, or removed where the value is `undefined`. */
export function withLeaves(object: Mapping, leaves: Iterable<readonly [Path, unknown]>): Mapping {
  const copy = structuredClone(object) as Record<string, unknown>
  for (const [path, value] of leaves) {
    const names = path.split(between)
    const last = names.pop() ?? ''
    const parent = names.reduce<Record<string, unknown>>((at, name) => {
      const inner = at[name]
      const next = isMapping(inner) ? inner : {}
      at[name] = next
      return next
    }, copy)
    if (value === undefined) Reflect.deleteProperty(parent, last)
    else parent[last] = value
  }
  return copy
}

/** `.` stands for a map itself where something in it is named as well. */
export function treeOf(paths: Iterable<Path>): FieldTree {
  const tree: Record<string, FieldTree> = {}
  const all = [...paths]
  for (const path of all) {
    const isAround = all.some(other => other.startsWith(`${path}${between}`))
    const names = path.split(between).map(name => `f:${name}`)
    ;(isAround ? [...names, '.'] : names).reduce<Record<string, FieldTree>>((at, name) => {
      const inner = at[name] ?? {}
      at[name] = inner
      return inner
    }, tree)
  }
  return tree
}

export function pathsOf(tree: FieldTree, path: Path = ''): Path[] {
  return Object.entries(tree).flatMap(([field, inner]) => {
    if (field === '.') return [path]
    const at = `${path === '' ? '' : `${path}${between}`}${field.slice(2)}`
    return Object.keys(inner).length === 0 ? [at] : pathsOf(inner, at)
  })
}

/** As the API server writes a field in its messages: `.data..dockerconfigjson`. */
export function written(path: Path): string {
  return path
    .split(between)
    .map(name => `.${name}`)
    .join('')
}

/**
 * A secret as it is kept: `stringData` is merged into `data`, and never given back. Who applied it keeps `f:stringData` in
 * `managedFields`, and so has no conflict with the manager of `f:data`.
 */
export function keptSecret(sent: Mapping): Mapping {
  const { stringData, ...kept } = sent
  if (!isMapping(stringData)) return sent
  const texts = Object.entries(stringData).map(([key, text]) => [
    key,
    Buffer.from(String(text)).toString('base64'),
  ])
  const data = isMapping(kept['data']) ? kept['data'] : {}
  return { ...kept, data: { ...data, ...(Object.fromEntries(texts) as Mapping) } }
}
