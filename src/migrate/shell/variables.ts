import type { ShellCommand } from './command.ts'
import { expandVariables, type Variables } from '../expression/variables.ts'

/** A command with what its variables can stand for where it runs. */
interface PlacedCommand {
  readonly command: ShellCommand
  readonly variables: Variables
}

/** The commands of a script in order, each with what the script and `outside` have set so far: to be used at once. */
export function* withVariables(
  commands: readonly ShellCommand[],
  outside: Variables,
): Generator<PlacedCommand> {
  const own = new Map<string, readonly string[]>()
  let isSourced = false
  const variables: Variables = {
    values: name => own.get(name) ?? (isSourced ? [] : outside.values(name)),
  }
  for (const command of commands) {
    if (/^(source|\.|eval)$/.test(command.words[0])) {
      // It may set anything.
      isSourced = true
      own.clear()
    }
    for (const { name, value, isAppended } of assigned(command)) {
      const before = variables.values(name)
      const items = itemsIn(value)
      if (items !== undefined) {
        // Which of a list is meant, or all of them: each counts.
        const kept = isAppended || command.conditional ? (before ?? []) : []
        own.set(name, [...new Set([...kept, ...items.flatMap(item => expandVariables(item, variables))])])
        continue
      }
      const rest = command.conditional ? addedTo(name, value) : undefined
      const values = valuesBehind(
        { before, value: rest ?? value, isConditional: command.conditional },
        variables,
      )
      own.set(name, values)
    }
    yield { command, variables }
  }
}

const declaring = /^(export|local|declare|readonly|typeset)$/
const reading = /^(read|mapfile|readarray|unset|getopts)$/

interface Assigned {
  readonly name: string
  readonly value: string | undefined
  readonly isAppended: boolean
}

/** What a command sets; `value` is `undefined` for what it reads from elsewhere. */
function assigned(command: ShellCommand): readonly Assigned[] {
  const [head, ...rest] = command.words
  if (reading.test(head))
    return rest.flatMap(name =>
      /^[A-Za-z_]\w*$/.test(name) ? [{ name, value: undefined, isAppended: false }] : [],
    )
  const texts = declaring.test(head) ? [...command.assignments, ...rest] : command.assignments
  return texts.flatMap(text => {
    const [, name = '', value] = /^([A-Za-z_]\w*\+?)=([\s\S]*)$/.exec(text) ?? []
    if (name === '') return []
    const isAppended = name.endsWith('+')
    return [{ name: name.replace('+', ''), value: appended(name, value), isAppended }]
  })
}

/** `NAME+=more` is what it was, and more. */
function appended(name: string, value: string | undefined): string | undefined {
  if (!name.endsWith('+') || value === undefined || value.startsWith('(')) return value
  return `\${${name.slice(0, -1)}:-}${value}`
}

/** The words of `NAME=(one two)`, where they are plain. */
function itemsIn(value: string | undefined): readonly string[] | undefined {
  const [, inside] = /^\(([^()`]*)\)$/.exec(value ?? '') ?? []
  if (inside === undefined || /[*?\\]/.test(inside)) return undefined
  return inside.split(/\s+/).flatMap(word => (word === '' ? [] : [word.replace(/^(["'])(.*)\1$/, '$2')]))
}

/** `LIST=$LIST,more` that runs only sometimes: what it adds to a list of images counts by itself, as each of them does. */
function addedTo(name: string, value: string | undefined): string | undefined {
  const [, own, rest] = /^\$\{?(\w+)\}?[,\n](.+)$/s.exec(value ?? '') ?? []
  return own === name ? rest : undefined
}

function valuesBehind(
  {
    before,
    value,
    isConditional,
  }: { before: readonly string[] | undefined; value: string | undefined; isConditional: boolean },
  variables: Variables,
): readonly string[] {
  if (value === undefined) return []
  // Between backquotes or in `$( )`, a command's output is as open.
  const after = expandVariables(value.replace(/`([^`]*)`/g, '$($1)'), variables)
  if (!isConditional || before === undefined) return after
  return before.length === 0 ? [] : [...new Set([...before, ...after])]
}
