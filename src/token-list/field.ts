import { type ErrorText, OatError } from '../base/error.ts'
import { printable } from '../base/text.ts'
import { coreValue, type Position, type YamlNode } from '../yaml/tree.ts'

/** A value of the token list, and the way to it: `tokens[0].label`. */
export interface Field {
  readonly file: string
  readonly path: string
  readonly node: YamlNode
  readonly positionAt: (offset: number) => Position
}

/** Makes a value of a field. Throws LIST_INVALID at its place. */
export type Reader<T> = (field: Field) => T

/** Throws LIST_INVALID at the field's place; `message` follows its path, `hint` says what to write. */
export function refuse(field: Field, message: string, hint: string): never {
  throw tokenListInvalid(field.file, positionOf(field), { message: `${field.path} ${message}`, hint })
}

export function tokenListInvalid(file: string, { line, column }: Position, { message, hint }: ErrorText) {
  return new OatError('LIST_INVALID', { message: `${file}:${line}:${column}: ${message}`, hint })
}

export function positionOf({ node, positionAt }: Field): Position {
  return positionAt(node.start)
}

export const quote = (text: string): string => `'${printable(text, 80)}'`

/** What a node is, in the words of someone who writes YAML. */
export function kindOf(node: YamlNode): string {
  if (node.kind === 'mapping') return 'a mapping'
  if (node.kind === 'sequence') return 'a list'
  const value = coreValue(node)
  if (value === null) return 'empty'
  return typeof value === 'string' ? 'text' : `the ${typeof value} ${printable(node.value, 40)}`
}

export const rootPath = 'the token list'
