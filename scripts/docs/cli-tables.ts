import { flagUsage } from '../../src/runner/terminal/help.ts'
import { verbHelp } from '../../src/runner/terminal/help-texts.ts'
import { type ExtraFlag, extraFlags, extraFlagsOf, verbs } from '../../src/runner/terminal/verbs.ts'
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
  const flags = [...new Set(verbs.flatMap(extraFlagsOf))]
  return markdownTable(
    ['flag', 'meaning', 'commands'],
    flags.map(flag => [`\`${flagUsage(flag)}\``, extraFlags[flag][3], usersOf(flag)]),
  )
}

function usersOf(flag: ExtraFlag): string {
  const users = verbs.filter(verb => extraFlagsOf(verb).includes(flag))
  return users.length === verbs.length ? 'all' : users.join(', ')
}
