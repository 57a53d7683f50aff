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
    for (const { name, value } of assigned(command)) {
      const before = variables.values(name)
      const values = valuesBehind({ before, value, isConditional: command.conditional }, variables)
      own.set(name, values)
    }
    yield { command, variables }
  }
}

const declaring = /^(export|local|declare|readonly|typeset)$/
const reading = /^(read|mapfile|readarray|unset|getopts)$/

/** What a command sets; `value` is `undefined` for what it reads from elsewhere. */
function assigned(command: ShellCommand): readonly { name: string; value: string | undefined }[] {
  const [head, ...rest] = command.words
  if (reading.test(head))
    return rest.flatMap(name => (/^[A-Za-z_]\w*$/.test(name) ? [{ name, value: undefined }] : []))
  const texts = declaring.test(head) ? [...command.assignments, ...rest] : command.assignments
  return texts.flatMap(text => {
    const [, name = '', value] = /^([A-Za-z_]\w*\+?)=([\s\S]*)$/.exec(text) ?? []
    return name === '' ? [] : [{ name: name.replace('+', ''), value: appended(name, value) }]
  })
}

/** `NAME+=more` is what it was, and more. */
function appended(name: string, value: string | undefined): string | undefined {
  if (!name.endsWith('+') || value === undefined) return value
  return `\${${name.slice(0, -1)}:-}${value}`
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
