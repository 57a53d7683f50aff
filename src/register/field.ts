import { OatError } from '../base/error.ts'
import { nearest, printable } from '../base/text.ts'
import { coreValue, type Position, type YamlNode } from '../yaml/tree.ts'

/** A value of the register, and the way to it: `tokens[0].label`. */
export interface Field {
  readonly file: string
  readonly path: string
  readonly node: YamlNode
  /** Where an offset of the file stands. */
  readonly positionAt: (offset: number) => Position
}

/** The keys of a mapping, and whether each must be there. */
export type Shape = Readonly<Record<string, 'required' | 'optional'>>
export type FieldsOf<S extends Shape> = {
  readonly [K in keyof S]: S[K] extends 'required' ? Field : Field | undefined
}

/** Throws REGISTER_INVALID at the field's place; `message` follows the field's path, and `hint` says what to write instead. */
export function refuse(field: Field, message: string, hint: string): never {
  throw registerInvalid(field.file, positionOf(field), { message: `${field.path} ${message}`, hint })
}

/** What is wrong at a place of a register. */
export function registerInvalid(
  file: string,
  { line, column }: Position,
  { message, hint }: { message: string; hint: string },
): OatError {
  return new OatError('REGISTER_INVALID', { message: `${file}:${line}:${column}: ${message}`, hint })
}

/** Where a field's value starts. */
export function positionOf({ node, positionAt }: Field): Position {
  return positionAt(node.start)
}

/** Text from the file, fit for a message. */
export const quote = (text: string): string => `'${printable(text, 80)}'`

/** What a node is, in the words of someone who writes YAML. */
export function kindOf(node: YamlNode): string {
  if (node.kind === 'mapping') return 'a mapping'
  if (node.kind === 'sequence') return 'a list'
  const value = coreValue(node)
  if (value === null) return 'empty'
  return typeof value === 'string' ? 'text' : `the ${typeof value} ${printable(node.value, 40)}`
}

/** The fields of a mapping that has every required key of `shape` and no key beyond it. */
export function readMapping<S extends Shape>(field: Field, shape: S): FieldsOf<S> {
  const { node } = field
  if (node.kind !== 'mapping') {
    const keys = Object.keys(shape).join(', ')
    return refuse(
      field,
      `must be a mapping, not ${kindOf(node)}`,
      `write \`key: value\` lines; it takes ${keys}`,
    )
  }
  const fields = new Map<string, Field>()
  for (const { key, keyRange, value } of node.entries) {
    const at = field.positionAt(keyRange.start)
    if (!Object.hasOwn(shape, key)) throw unknownKey(field, key, { at, known: Object.keys(shape) })
    const path = field.path === rootPath ? key : `${field.path}.${key}`
    fields.set(key, { ...field, path, node: value })
  }
  const missing = Object.keys(shape).find(key => shape[key] === 'required' && !fields.has(key))
  if (missing !== undefined) {
    refuse(field, `has no \`${missing}\``, `add \`${missing}:\` to it`)
  }
  return Object.fromEntries(fields) as FieldsOf<S>
}

/** How messages call the whole file. */
export const rootPath = 'the register'

function unknownKey(field: Field, key: string, where: { at: Position; known: readonly string[] }): OatError {
  const { at, known } = where
  const meant = nearest(key, known)
  const hint = meant === undefined ? `it takes ${known.join(', ')}` : `did you mean \`${meant}\`?`
  return registerInvalid(field.file, at, { message: `${field.path} has the unknown key ${quote(key)}`, hint })
}

/** The items of a list that has at least one. */
export function fieldItems(field: Field): readonly [Field, ...Field[]] {
  const { node } = field
  if (node.kind !== 'sequence') {
    return refuse(field, `must be a list, not ${kindOf(node)}`, 'write `[a, b]`, or a line `- a` for each')
  }
  const [first, ...rest] = node.items.map((item, index) => ({
    ...field,
    path: `${field.path}[${index}]`,
    node: item,
  }))
  return first === undefined
    ? refuse(field, 'is an empty list', 'give it at least one item, or remove the key if it is optional')
    : [first, ...rest]
}
