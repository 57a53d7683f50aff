import { formatDuration, parseDuration } from '../base/time.ts'
import { coreValue } from '../yaml/tree.ts'
import type { NameProblem } from './names.ts'
import { type Field, kindOf, quote, type Reader, refuse } from './field.ts'
import { fieldItems } from './mapping.ts'

const control = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/

/** One line of text, not empty, without white space around it. */
export function readLine(field: Field): string {
  const { node } = field
  const value = node.kind === 'scalar' ? coreValue(node) : undefined
  if (value === null) return refuse(field, 'is empty', 'write a value after the key')
  if (typeof value !== 'string') {
    const hint = value === undefined ? 'write one value after the key' : 'put it in quotes'
    return refuse(field, `must be text, not ${kindOf(node)}`, hint)
  }
  if (control.test(value)) refuse(field, 'contains a line break or control character', 'write it on one line')
  if (value.trim() === '') refuse(field, 'is empty', 'write a value between the quotes')
  if (value.trim() !== value) refuse(field, 'has white space around it', 'remove it')
  return value
}

export function named(problemOf: (name: string) => NameProblem): Reader<string> {
  return field => {
    const name = readLine(field)
    const problem = problemOf(name)
    return problem === undefined ? name : refuse(field, `(${quote(name)}) ${problem.message}`, problem.hint)
  }
}

/** Text of at most `limit` UTF-16 units, as labels are measured when they are read back. */
export function shortText(limit: number): Reader<string> {
  return field => {
    const text = readLine(field)
    const { length } = text
    return length <= limit ? text : refuse(field, `is ${length} characters long`, `use at most ${limit}`)
  }
}

export function oneOf<const T extends string>(choices: readonly T[]): Reader<T> {
  return field => {
    const text = readLine(field)
    const choice = choices.find(candidate => candidate === text)
    return choice ?? refuse(field, `cannot be ${quote(text)}`, `use one of ${choices.join(', ')}`)
  }
}

/** The items of a list with their values, in which no two are equal, upper and lower case aside. */
export function eachOf<T extends string>(
  reader: Reader<T>,
): Reader<readonly { readonly item: Field; readonly value: T }[]> {
  return field => {
    const earlier = new Set<string>()
    return fieldItems(field).map(item => {
      const value = reader(item)
      if (earlier.has(value.toLowerCase())) refuse(item, `repeats ${quote(value)}`, 'list it once')
      earlier.add(value.toLowerCase())
      return { item, value }
    })
  }
}

export function setOf<T extends string>(reader: Reader<T>): Reader<readonly T[]> {
  return field => eachOf(reader)(field).map(({ value }) => value)
}

export function readFlag(field: Field): boolean {
  const { node } = field
  const value = node.kind === 'scalar' ? coreValue(node) : undefined
  if (typeof value === 'boolean') return value
  return refuse(field, `must be true or false, not ${kindOf(node)}`, 'write true or false, without quotes')
}

/** A whole number within the bounds, both included. */
export function integer(least: number, most: number): Reader<number> {
  return field => {
    const { node } = field
    const value = node.kind === 'scalar' ? coreValue(node) : undefined
    if (typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most) return value
    const hint = 'write it without quotes and unit'
    return refuse(field, `must be a whole number from ${least} to ${most}`, hint)
  }
}

/** `<n>s|m|h|d` in milliseconds. */
export function readDuration(field: Field): number {
  const { node } = field
  const text = node.kind === 'scalar' ? node.value : ''
  const hint = 'write a whole number and s, m, h or d, such as 90s, 48h or 60d'
  const description = text === '' ? kindOf(node) : quote(text)
  return parseDuration(text) ?? refuse(field, `must be a duration, not ${description}`, hint)
}

export function readPositiveDuration(field: Field): number {
  const duration = readDuration(field)
  return duration > 0
    ? duration
    : refuse(field, 'must be longer than nothing', 'write a duration such as 60d')
}

export function durationUpTo(most: number, problem: string): Reader<number> {
  return field => {
    const duration = readPositiveDuration(field)
    return duration <= most ? duration : refuse(field, problem, `use at most ${formatDuration(most)}`)
  }
}

/** Docker's limit for a description, in characters (docs.docker.com, "Organization access tokens"). */
export const longestDescription = 200

/** What is left of a description for the token list's own words. */
export const longestPurpose = longestDescription - ' [copies 01234567]'.length
