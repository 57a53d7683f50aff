import { expandVariables, lowering, mostAlternatives, type Variables } from '../expression/variables.ts'
import { splitOutside } from '../expression/open-text.ts'
import type { ShellCommand } from './command.ts'

/** A command with what its variables can stand for where it runs. */
interface CommandWithVariables {
  readonly command: ShellCommand
  readonly variables: Variables
}

/** The commands of a script in order, each with what the script and `outside` have set so far: to be used at once. */
export function* withVariables(
  commands: readonly ShellCommand[],
  outside: Variables,
): Generator<CommandWithVariables> {
  const own = new Map<string, readonly string[] | undefined>()
  let isSourced = false
  const unsure = new Set<string>()
  const variables: Required<Variables> = {
    values: name => own.get(name) ?? (isSourced ? [] : outside.values(name)),
    mayBeUnset: name => (own.has(name) ? unsure.has(name) : outside.mayBeUnset?.(name) === true),
  }
  // A function may be called between any two commands.
  const hasFunctions = commands.some(({ inFunction }) => inFunction)
  for (const command of commands) {
    if (/^(source|\.)$/.test(command.words[0])) {
      // It may set anything.
      isSourced = true
      own.clear()
    }
    // What stands before a command is there for this one alone.
    const before = command.words[0] === '' ? [] : command.assignments.map(text => text.replace(/\+?=.*/s, ''))
    const restored = before.map(name => [name, own.get(name)] as const)
    const isConditional = command.conditional || hasFunctions
    for (const { name, value, between } of assigned(command)) {
      const rest = isConditional ? addedTo(name, value, variables.values(name)) : undefined
      if (!isConditional) unsure.delete(name)
      else if (variables.values(name) === undefined || variables.mayBeUnset(name)) unsure.add(name)
      const set = { value: rest ?? value, between, isConditional, variables }
      own.set(name, valuesBehind(variables.values(name), set))
    }
    yield { command, variables }
    for (const [name, value] of restored) own.set(name, value)
  }
}

const declaring = /^(export|local|declare|readonly|typeset)$/
const reading = /^(read|mapfile|readarray|unset|getopts)$/

/** What a command sets. */
interface Assigned {
  readonly name: string
  /** None for what it reads from elsewhere. */
  readonly value: string | undefined
  /** What stands between the items of a list, of which the name can be each. */
  readonly between?: RegExp | undefined
}

function assigned({ words, assignments, input, fed }: ShellCommand): readonly Assigned[] {
  const [head, ...rest] = words
  // `while read -r NAME` takes line by line.
  const [line = '', ...more] = head === 'read' && fed !== undefined ? rest.filter(one => one !== '-r') : []
  if (line !== '' && more.length === 0) return [{ name: line, value: fed, between: /\n/ }]
  if (reading.test(head)) {
    const between = separatorOf(words, assignments)
    const list = between === undefined ? undefined : rest.at(-1)
    return rest.map(name => ({ name, value: name === list ? input : undefined, between }))
  }
  const texts = declaring.test(head) ? [...assignments, ...rest] : assignments
  return texts.flatMap(text => {
    const [, name, plus, value = ''] = /^([A-Za-z_]\w*)(\+?)=([\s\S]*)/.exec(text) ?? []
    if (name === undefined) return []
    // `NAME+=more` is what it was, and more; of a list nobody knows what it was.
    const isList = value.startsWith('(')
    if (isList && plus === '') return [{ name, value: itemsOfList(value), between: /\n/ }]
    return [{ name, value: isList ? undefined : plus === '+' ? `\${${name}:-}${value}` : value }]
  })
}

/** The words of `(a "b c" $D)`, one a line; `undefined` where what is in it makes them only when it runs. */
function itemsOfList(text: string): string | undefined {
  const inside = text.slice(1, -1).replace(/(^|\s)#.*/g, '')
  const items = splitOutside(inside, /\s+/).filter(item => item !== '')
  const isPlain = items.every(item => /^("[^"`]*"|'[^']*'|[^"'`*?[\]]*)$/.test(item) && !item.includes('$('))
  return isPlain ? items.map(item => item.replace(/^(["'])(.*)\1$/, '$2')).join('\n') : undefined
}

/** Between the items that `IFS=, read -ra LIST` or `mapfile -t LIST` reads; none for what reads no list, or is not known. */
function separatorOf(words: readonly string[], assignments: readonly string[]): RegExp | undefined {
  if (/^(mapfile|readarray)$/.test(words[0] ?? '')) return /\n/
  const isList = words[0] === 'read' && /^-\w*a$/.test(words.at(-2) ?? '')
  const [own = ' '] = assignments.flatMap(text => /^IFS=(.*)/s.exec(text)?.[1] ?? [])
  if (!isList || !/^[,\s]$/.test(own)) return undefined
  return own === ',' ? /[,\n]/ : /\s/
}

/** `LIST=$LIST,more` that runs only unsure: what it adds to a list of images, or to flags, counts by itself, as each of them does. */
function addedTo(
  name: string,
  value: string | undefined,
  before: readonly string[] = [],
): string | undefined {
  const [, own, between = '', rest] = /^\$\{?(\w+)(?::-)?\}?([,\n]|\s+(?=-))(.+)/s.exec(value ?? '') ?? []
  const isList = /[,\n]/.test(between) || before.every(text => /^(-|$)/.test(text))
  return own === name && isList ? rest : undefined
}

type ValueSet = Omit<Assigned, 'name'> & { readonly isConditional: boolean; readonly variables: Variables }

function itemsIn(text: string, between: RegExp): readonly string[] {
  return splitOutside(text, between).flatMap(item => (item.trim() === '' ? [] : [item.trim()]))
}

function valuesBehind(
  before: readonly string[] | undefined,
  { value, between, isConditional, variables }: ValueSet,
): readonly string[] {
  if (value === undefined) return []
  const texts = expandVariables(lowering(value), variables)
  const after = between === undefined ? texts : texts.flatMap(text => itemsIn(text, between))
  if (!isConditional || before === undefined) return after
  const all = new Set([...before, ...after])
  return before.length === 0 || all.size > mostAlternatives ? [] : [...all]
}

/** The word is a variable, or an expression of GitHub's that is put there before the script runs, and nothing else. */
export function isVariable(word: string): boolean {
  return /^\$(\w+|\{\w+\}|\{\{(?:(?!\}\}).)*\}\})$/.test(word)
}
