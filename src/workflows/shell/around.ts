import type { Assignment, Command, Redirection, Word } from 'unbash'
import type { Lookup } from '../values/expression.ts'
import { anyOf, inSequence, literalValue, openValue, type Text, type Value } from '../values/text.ts'
import type { ShellCommand } from './command.ts'
import { type WordReading, wordValue } from './word.ts'

const mostWays = 16

/** What is around a piece of a script. */
export interface Around {
  readonly reading: ScriptReading
  readonly words: WordReading
  readonly lineOf: (offset: number) => number
  readonly isConditional: boolean
  readonly pipedFrom: ShellCommand | undefined
  readonly output: string | undefined
}

export interface ScriptReading {
  readonly commands: ShellCommand[]
  readonly functions: Set<string>
  readonly variables: Map<string, Value>
  readonly environment: (name: string) => Value | undefined
  readonly lookup: Lookup
  statement: ShellCommand['statement']
  /** How many substitutions and scripts in words are around. */
  depth: number
  problem: string | undefined
}

export function combined(parts: readonly (readonly (readonly Text[])[])[]): readonly (readonly Text[])[] {
  let all: readonly (readonly Text[])[] = [[]]
  for (const ways of parts) {
    const next =
      all.length * ways.length > mostWays ? [openValue()[0] === undefined ? [] : openValue()] : ways
    all = all.flatMap(before => next.map(way => [...before, ...way]))
  }
  return all
}

export function assignmentWays(part: Assignment, at: Around): readonly (readonly Text[])[] {
  return inSequence([literalValue(`${part.name}=`), assignedValue(part, at)]).map(text => [text])
}

export function assignedValue({ value }: Assignment, { words }: Around): Value {
  if (value.type === 'Word') return wordValue(value, words)
  const items = value.elements.map(item => wordValue(item, words))
  return inSequence(items.flatMap((item, index) => (index === 0 ? [item] : [literalValue(' '), item])))
}

/** What is set only in some runs is what it was, or this. */
export function assign(part: Assignment, at: Around): void {
  const { reading, words, isConditional } = at
  const before = words.variable(part.name)
  const own = assignedValue(part, at)
  const between = part.value.type === 'ArrayValue' ? [literalValue(' ')] : []
  const value = part.append === true ? inSequence([before ?? literalValue(''), ...between, own]) : own
  reading.variables.set(part.name, isConditional && before !== undefined ? anyOf([before, value]) : value)
}

/** `export NAME=value` sets, `read NAME` reads from elsewhere. */
export function declare([head = '', ...rest]: readonly string[], node: Command, at: Around): void {
  const { variables } = at.reading
  if (/^(export|local|declare|readonly|typeset)$/.test(head)) {
    for (const part of node.args) if (part.type === 'Assignment') assign(part, at)
  }
  if (/^(read|mapfile|readarray|unset|getopts)$/.test(head)) {
    for (const name of rest) if (/^[A-Za-z_]\w*$/.test(name)) variables.set(name, openValue())
  }
  // It may set anything.
  if (/^(source|\.)$/.test(head)) for (const name of variables.keys()) variables.set(name, openValue())
}

export function inputOf(redirects: readonly Redirection[], at: Around): Value | undefined {
  const inputs = redirects.flatMap((part): Value[] => {
    if (part.type === 'HereString') return part.target === undefined ? [] : [wordValue(part.target, at.words)]
    if (part.type !== 'HereDoc') return []
    const { pos, end, parts } = part.body
    const word: Word = { type: 'Word', text: '', value: '', pos, end, parts }
    return [wordValue(word, at.words)]
  })
  return inputs.at(-1)
}

export function outputOf(redirects: readonly Redirection[], at: Around): string | undefined {
  const outputs = redirects.flatMap(part =>
    part.type === 'Redirect' && />/.test(part.operator) && part.target !== undefined
      ? [at.words.text(part.target.pos, part.target.end)]
      : [],
  )
  return outputs.at(-1)
}
