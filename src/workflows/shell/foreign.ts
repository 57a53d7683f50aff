import type { ShellCommand } from './command.ts'
import { registryToolNames } from './registry-tools.ts'

/** A pipe, or a word that every shell reads alike. */
const piece = /\s*(\||(?:"[^"`]*"|'[^']*'|\$\{\{[^}]*\}\}|[\w$:./@,=+%*-])+)/y

/** Words that may lead to a registry, wherever they stand. */
const telling = new RegExp(
  `\\b(${registryToolNames.join('|')}|make)\\b|docker|push|publish|gradle|mvn|npm|bake|\\.(ps1|sh|cmd|bat|py)\\b`,
  'i',
)

/**
 * The commands of a script for another program than sh. Only lines that any of them reads alike are taken apart. Any other
 * line that may lead to a registry is one command with the program's name, of which nothing is known.
 */
export function foreignCommands(script: string, program: string): readonly ShellCommand[] {
  const isLines = /^(pwsh|powershell|cmd)$/i.test(program)
  const conditional = /[{}]/.test(script.replace(/\$?\{\{.*?\}\}/g, ''))
  return script.split('\n').flatMap((text, line) => {
    const here: LinePosition = { line, conditional }
    const parts = isLines ? simpleCommands(text) : undefined
    if (parts !== undefined) return pipeline(parts, here)
    return telling.test(text) ? [commandOf([`a ${program} script`], here)] : []
  })
}

interface LinePosition {
  readonly line: number
  readonly conditional: boolean
}

/** The commands of a line between its pipes; `undefined` for a line with anything else in it. */
function simpleCommands(text: string): readonly (readonly string[])[] | undefined {
  const line = text.trim().replace(/\$env:(\w+)/gi, '$$$1')
  const commands: string[][] = [[]]
  piece.lastIndex = 0
  while (piece.lastIndex < line.length) {
    const [, found] = piece.exec(line) ?? []
    if (found === undefined) return undefined
    if (found === '|') commands.push([])
    else commands.at(-1)?.push(found.replace(/["']/g, ''))
  }
  return commands.every(([head = '']) => /^[\w$./]/.test(head)) ? commands : undefined
}

function pipeline(parts: readonly (readonly string[])[], position: LinePosition): readonly ShellCommand[] {
  const commands: ShellCommand[] = []
  for (const words of parts) commands.push({ ...commandOf(words, position), pipedFrom: commands.at(-1) })
  return commands
}

/** PowerShell sets a variable by `$name = value`; by more words, it is what a command or a sum gives. */
const setting = /^\$(\w+)\0?=\0?([^\0+]+)$/

function commandOf(
  [head = '', ...rest]: readonly string[],
  { line, conditional }: LinePosition,
): ShellCommand {
  const [, name, value = ''] = setting.exec([head, ...rest].join('\0')) ?? []
  return {
    words: name === undefined ? [head, ...rest] : [''],
    assignments: name === undefined ? [] : [`${name}=${value}`],
    pipedFrom: undefined,
    input: undefined,
    output: undefined,
    conditional,
    statement: undefined,
    line,
  }
}
