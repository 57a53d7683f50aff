import type { ShellCommand } from './command.ts'

const declaring = /^(export|local|declare|readonly|typeset)$/
const reading = /^(read|mapfile|readarray|unset|getopts)$/

/** A variable that a command sets. */
export interface Assigned {
  readonly name: string
  /** `undefined` for what the command reads from elsewhere. */
  readonly value: string | undefined
  readonly isAppended: boolean
}

/** What a command sets. */
export function assigned(command: ShellCommand): readonly Assigned[] {
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
