import { nearest } from '../base/text.ts'
import { entriesOf, entryOf } from '../yaml/tree.ts'
import { type Field, kindOf, quote, type Reader, refuse, tokenListInvalid, rootPath } from './field.ts'

/** One key of a mapping: how its value is read, and what stands for it where it is absent. */
export type Key<T, A> = Readonly<{ read: Reader<T>; isRequired: boolean; absent: A }>

type Shape = Readonly<Record<string, Key<unknown, unknown>>>
export type ValuesOf<S extends Shape> = {
  readonly [K in keyof S]: S[K] extends Key<infer T, infer A> ? T | A : never
}

export function required<T>(reader: Reader<T>): Key<T, never> {
  return { read: reader, isRequired: true, absent: undefined as never }
}

export function optional<T, const A = undefined>(reader: Reader<T>, absent = undefined as A): Key<T, A> {
  return { read: reader, isRequired: false, absent }
}

/** The field of a mapping's key; `undefined` where it is absent. */
export function fieldAt(field: Field, key: string): Field | undefined {
  const entry = entryOf(field.node, key)
  const path = field.path === rootPath ? key : `${field.path}.${key}`
  return entry && { ...field, path, node: entry.value }
}

/** The values of a mapping that has every required key of `shape` and no key beyond it. */
export function readMapping<S extends Shape>(field: Field, shape: S): ValuesOf<S> {
  const keys = Object.keys(shape)
  if (field.node.kind !== 'mapping') {
    const hint = `write \`key: value\` lines; it takes ${keys.join(', ')}`
    return refuse(field, `must be a mapping, not ${kindOf(field.node)}`, hint)
  }
  for (const { key, start } of entriesOf(field.node)) {
    if (Object.hasOwn(shape, key)) continue
    const suggestion = nearest(key, keys)
    throw tokenListInvalid(field.file, field.positionAt(start), {
      message: `${field.path} has the unknown key ${quote(key)}`,
      hint: suggestion === undefined ? `it takes ${keys.join(', ')}` : `did you mean \`${suggestion}\`?`,
    })
  }
  const missing = keys.find(key => shape[key]?.isRequired === true && fieldAt(field, key) === undefined)
  if (missing !== undefined) refuse(field, `has no \`${missing}\``, `add \`${missing}:\` to it`)
  const values = Object.entries(shape).map(([key, { read: reader, absent }]) => {
    const item = fieldAt(field, key)
    return [key, item === undefined ? absent : reader(item)]
  })
  return Object.fromEntries(values) as ValuesOf<S>
}

export function fieldItems(field: Field): readonly [Field, ...Field[]] {
  const { node } = field
  if (node.kind !== 'sequence') {
    return refuse(field, `must be a list, not ${kindOf(node)}`, 'write `[a, b]`, or a line `- a` for each')
  }
  const items = node.items.map((item, index) => ({ ...field, path: `${field.path}[${index}]`, node: item }))
  const [first, ...further] = items
  const hint = 'give it at least one item, or remove the key if it is optional'
  return first === undefined ? refuse(field, 'is an empty list', hint) : [first, ...further]
}
