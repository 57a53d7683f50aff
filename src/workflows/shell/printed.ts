import { isLowering } from '../expression/variables.ts'
import type { ShellCommand } from './command.ts'

/** What a command prints, if that can be read off it. */
export function printedBy(command: ShellCommand): string | undefined {
  const [head, ...args] = command.words
  switch (head) {
    case 'echo':
      return args.join(' ').replace(/^(-[neE]+( |$))+/, '')
    case 'printf':
      return formatted(args)
    case 'cat':
      return command.input?.replace(/\n$/, '')
    case 'tee':
      return command.input ?? pipedTo(command)
    case 'tr':
    case 'sed':
      return edited(pipedTo(command), args)
    default:
      return undefined
  }
}

function pipedTo({ pipedFrom }: ShellCommand): string | undefined {
  return pipedFrom === undefined ? undefined : printedBy(pipedFrom)
}

/** What a filter leaves of an image's name: all of it in lower case, else what stands before its tag and is not in the filter's words. */
function edited(printed: string | undefined, words: readonly string[]): string | undefined {
  const filter = words.join(' ')
  if (printed === undefined || isLowering(filter)) return printed
  const [, name = ''] = /^((?:[\w-]+=)?[\w.-]+(?:\/[\w.-]+)+):/.exec(printed) ?? []
  const isKept = name.split(/[=/]/).every(part => !filter.includes(part))
  return isKept && !printed.includes('\n') ? `${name}:$(edited)` : undefined
}

function formatted([format = '', ...args]: readonly string[]): string | undefined {
  const parts = format.replaceAll('\\n', '\n').split('%s')
  if (parts.length - 1 !== args.length || parts.some(part => part.includes('%'))) return undefined
  return parts
    .map((part, at) => part + (args[at] ?? ''))
    .join('')
    .replace(/\n$/, '')
}
