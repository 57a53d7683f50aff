import { flagMeaning, flagUsage } from '../../src/runner/terminal/help.ts'
import { verbHelp } from '../../src/runner/terminal/help-texts.ts'
import { extraFlagsOf, flagsOf, verbs } from '../../src/runner/terminal/verbs.ts'
import { markdownTable } from './action-tables.ts'

/** The commands of the terminal, as a Markdown table. */
export function commandsMarkdown(): string {
  return markdownTable(
    ['command', 'does', 'needs'],
    verbs.map(verb => [`\`${verb}\``, verbHelp[verb].purpose, verbHelp[verb].needs]),
  )
}

/** The flags of the terminal with the commands that use them, as a Markdown table. */
export function flagsMarkdown(): string {
  const flags = [...new Set(verbs.flatMap(verb => [...flagsOf(verb), ...extraFlagsOf(verb)]))]
  return markdownTable(
    ['flag', 'meaning', 'commands'],
    flags.map(flag => [`\`${flagUsage(flag).replaceAll('|', '\\|')}\``, meaningOf(flag), usersOf(flag)]),
  )
}

function meaningOf(flag: Parameters<typeof flagMeaning>[0]): string {
  const own = verbs.filter(verb => flagMeaning(flag, verb) !== flagMeaning(flag) && usesOf(verb, flag))
  return [flagMeaning(flag), ...own.map(verb => `${verb}: ${flagMeaning(flag, verb)}`)].join('. ')
}

const usesOf = (verb: (typeof verbs)[number], flag: string): boolean =>
  [...flagsOf(verb), ...extraFlagsOf(verb)].some(name => name === flag)

function usersOf(flag: string): string {
  const users = verbs.filter(verb => usesOf(verb, flag))
  return users.length === verbs.length ? 'all' : users.join(', ')
}
