import { type ExtraFlag, extraFlags, extraNames, flagUsage } from '../../src/runner/terminal/flags.ts'
import { verbHelp } from '../../src/runner/terminal/help.ts'
import { verbs } from '../../src/runner/terminal/verbs.ts'
import { markdownTable } from './action-tables.ts'

/** The commands of the terminal, as a Markdown table. */
export function commandsMarkdown(): string {
  return markdownTable(
    ['command', 'does'],
    verbs.map(verb => [`\`${verb}\``, verbHelp[verb].purpose]),
  )
}

/** The flags that are no inputs, with the commands that use them, as a Markdown table. */
export function flagsMarkdown(): string {
  return markdownTable(
    ['flag', 'meaning', 'commands'],
    extraNames.map(flag => [`\`${flagUsage(flag)}\``, extraFlags[flag][2], usersOf(flag)]),
  )
}

function usersOf(flag: ExtraFlag): string {
  const users = extraFlags[flag][0]
  return users.length === verbs.length ? 'all' : users.join(', ')
}
