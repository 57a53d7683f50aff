import { parseDuration } from '../base/time.ts'
import { coreValue } from '../yaml/tree.ts'
import type { NameProblem } from './names.ts'
import { type Field, kindOf, quote, fieldItems, refuse } from './field.ts'

const control = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/

/** One line of text, not empty, without white space around it. */
export function textField(field: Field): string {
  const { node } = field
  if (node.kind !== 'scalar') {
    return refuse(field, `must be text, not ${kindOf(node)}`, 'write one value after the key')
  }
  const value = coreValue(node)
  if (value === null) return refuse(field, 'is empty', 'write a value after the key')
  if (typeof value !== 'string') {
    return refuse(field, `must be text, not ${kindOf(node)}`, 'put it in quotes')
  }
  if (control.test(value)) {
    return refuse(field, 'contains a line break or control character', 'write it on one line')
  }
  if (value.trim() === '') {
    return refuse(field, 'is empty', 'write a value between the quotes')
  }
  if (value.trim() !== value) {
    return refuse(field, 'has white space around it', 'remove it')
  }
  return value
}

/** Text that a rule for names allows. */
export function nameField(field: Field, problemOf: (name: string) => NameProblem): string {
  const name = textField(field)
  const problem = problemOf(name)
  if (problem === undefined) return name
  return refuse(field, `(${quote(name)}) ${problem.message}`, problem.hint)
}

/** Text of at most `limit` UTF-16 units, the strictest way to count: labels are measured so when they are read back. */
export function readShortText(field: Field, limit: number): string {
  const text = textField(field)
  const { length } = text
  if (length <= limit) return text
  return refuse(field, `is ${length} characters long`, `use at most ${limit}`)
}

/** One of the words that the key takes. */
export function choiceField<T extends string>(field: Field, choices: readonly T[]): T {
  const text = textField(field)
  const choice = choices.find(candidate => candidate === text)
  return choice ?? refuse(field, `cannot be ${quote(text)}`, `use one of ${choices.join(', ')}`)
}

/** A list whose items `read` makes of its fields; no two may be equal, upper and lower case aside. */
export function readSet<T extends string>(field: Field, read: (item: Field) => T): readonly T[] {
  const known = new Set<string>()
  return fieldItems(field).map(item => {
    const value = read(item)
    if (known.has(value.toLowerCase())) {
      refuse(item, `repeats ${quote(value)}`, 'list it once')
    }
    known.add(value.toLowerCase())
    return value
  })
}

/** `true` or `false`. */
export function booleanField(field: Field): boolean {
  const { node } = field
  const value = node.kind === 'scalar' ? coreValue(node) : undefined
  if (typeof value === 'boolean') return value
  return refuse(field, `must be true or false, not ${kindOf(node)}`, 'write true or false, without quotes')
}

/** A whole number within the bounds, both included. */
export function integerField(field: Field, least: number, most: number): number {
  const { node } = field
  const value = node.kind === 'scalar' ? coreValue(node) : undefined
  if (typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most) return value
  return refuse(field, `must be a whole number from ${least} to ${most}`, 'write it without quotes and unit')
}

/** `<n>s|m|h|d` in milliseconds. */
export function readDuration(field: Field): number {
  const { node } = field
  const text = node.kind === 'scalar' ? node.value : ''
  const duration = parseDuration(text)
  if (duration !== undefined) return duration
  const what = text === '' ? kindOf(node) : quote(text)
  return refuse(
    field,
    `must be a duration, not ${what}`,
    'write a whole number and s, m, h or d, such as 90s, 48h or 60d',
  )
}

/** A duration of at least a second. */
export function readPositiveDuration(field: Field): number {
  const duration = readDuration(field)
  if (duration > 0) return duration
  return refuse(field, 'must be longer than nothing', 'write a duration such as 60d')
}

/** Docker's limit for a description, in characters. */
export const longestDescription = 200

/** What is left of a description for the register's own words. */
export const longestPurpose = longestDescription - ' [copies 01234567]'.length
