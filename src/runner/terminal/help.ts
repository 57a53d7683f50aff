import { wrap } from '../../base/text.ts'
import { flagGroups, terminalMeanings, verbHelp } from './help-table.ts'
import { inputTable, inputNames } from '../input-table.ts'
import { environmentName, extraFlagsOf, flagsOf, secretsOf, type Verb, verbs } from './verbs.ts'

const program = 'docker-oat-login'

/** The help of the whole program, for a terminal of this width. */
export function programHelp(width: number): string {
  const rows = [
    ...verbs.map(verb => [verb, verbHelp[verb].purpose] as const),
    ['completion', 'Print the completion script of bash, zsh or fish.'] as const,
    ['help', 'Explain a command and its flags: docker-oat-login help rotate.'] as const,
  ]
  return [
    `Usage: ${program} COMMAND [--flag VALUE]`,
    '',
    'Commands',
    ...rows.flatMap(([name, meaning]) => entry(name, meaning, { width, column: 14 })),
    '',
    'Examples',
    ...[verbHelp.login.examples[0], verbHelp.migrate.examples[0], 'help login'].map(
      line => `  ${program} ${line ?? ''}`,
    ),
    `  source <(${program} completion bash)`,
    '',
    'Exit codes',
    ...[
      ['0', 'It worked, or nothing was found.'],
      ['1', 'It failed, or something was found.'],
      ['2', 'A flag, a variable or a command is wrong. Nothing was done.'],
      ['130', 'Cancelled, for example by Ctrl-C.'],
    ].flatMap(([code = '', meaning = '']) => entry(code, meaning, { width, column: 14 })),
    '',
    ...wrap(
      `--version prints the version. NO_COLOR and FORCE_COLOR decide about colours. HTTPS_PROXY and NO_PROXY are used on Node 22.21, 24.5 and newer; an older Node warns and connects directly.`,
      width,
    ),
  ].join('\n')
}

/**
 * The help of one verb.
 * @param descriptions what action.yml says of each input
 */
export function commandHelp(
  verb: Verb,
  { descriptions, width }: { descriptions: ReadonlyMap<string, string>; width: number },
): string {
  const { purpose, needs, examples } = verbHelp[verb]
  const flags = [...flagsOf(verb), ...extraFlagsOf(verb)]
  const secrets = secretsOf(verb)
  const meaning = (name: string): string => flagMeaning(name, descriptions)
  return [
    `Usage: ${program} ${verb} [--flag VALUE]`,
    '',
    ...wrap(purpose, width),
    ...wrap(`Needs: ${needs}`, width),
    '',
    'Examples',
    ...examples.map(line => `  ${program} ${line}`),
    ...grouped(flags).flatMap(({ title, names }) => [
      '',
      title,
      ...names.flatMap(name => entry(flagUsage(name), meaning(name), { width, column: 26 })),
    ]),
    ...(secrets.length === 0
      ? []
      : [
          '',
          ...wrap(
            'Secrets are never flags. Give one by its variable, by --stdin NAME or by --prompt NAME:',
            width,
          ),
          ...secrets.flatMap(name => entry(environmentName(name), meaning(name), { width, column: 26 })),
        ]),
    '',
    ...wrap(
      `Every flag with a value can also be given as a variable, such as ${environmentName('registry')}.`,
      width,
    ),
  ].join('\n')
}

/** What a flag means, in the words of a terminal. */
export function flagMeaning(name: string, descriptions: ReadonlyMap<string, string>): string {
  const text = terminalMeanings[name] ?? descriptions.get(name) ?? ''
  return text.replaceAll('`', '')
}

/** A flag with what has to follow it. */
function flagUsage(name: string): string {
  if (name === 'stdin' || name === 'prompt') return `--${name} NAME`
  const input = inputNames.find(known => known === name)
  if (input === undefined) return `--${name}`
  const preset = inputTable[input].default
  if (preset === 'true' || preset === 'false') return `--${name}`
  return `--${name} VALUE`
}

/** The flags by the groups of the table, in its order. */
function grouped(flags: readonly string[]): readonly { title: string; names: readonly string[] }[] {
  const known = flagGroups.map(({ title, flags: order }) => ({
    title,
    names: order.filter(name => flags.includes(name)),
  }))
  const others = flags.filter(name => !flagGroups.some(group => group.flags.includes(name)))
  return [...known, { title: 'More', names: others }].filter(({ names }) => names.length > 0)
}

/** A name and what it means beside it, or below it where it is too long. */
function entry(
  name: string,
  meaning: string,
  { width, column }: { width: number; column: number },
): readonly string[] {
  const lines = wrap(meaning, Math.max(width - column, 24))
  const indented = lines.map(line => `${' '.repeat(column)}${line}`)
  const head = `  ${name}`
  if (head.length + 2 > column) return [head, ...indented]
  const [first = '', ...rest] = indented
  return [`${head.padEnd(column)}${first.slice(column)}`.trimEnd(), ...rest]
}
