import { wrap } from '../../base/text.ts'
import { command } from '../command.ts'
import { type FlagGroup, groupOfInput, meaningInTerminal } from '../input-meanings.ts'
import { type InputName, inputTable, isInputName } from '../input-table.ts'
import { shownValues, verbHelp } from './help-texts.ts'
import {
  environmentName,
  type ExtraFlag,
  extraFlags,
  extraFlagsOf,
  flagsOf,
  isSwitch,
  secretsOf,
  shells,
  type Verb,
  verbs,
} from './verbs.ts'

/** The help of the whole program, for a terminal of this width. */
export function programHelp(width: number): string {
  const program = command()
  const rows = [
    ...verbs.map(verb => [verb, verbHelp[verb].purpose] as const),
    ['completion', `Print the completion script of a shell: ${shells.join(', ')}.`] as const,
    ['help', 'Explain a command and its flags, such as help rotate.'] as const,
  ]
  const codes = [
    ['0', 'It worked, or nothing was found.'],
    ['1', 'It failed, or something was found.'],
    ['2', 'A flag, a variable or a command is wrong. Nothing was done.'],
    ['130', 'Cancelled, for example by Ctrl-C.'],
  ] as const
  const listed = (entries: readonly (readonly [string, string])[]): readonly string[] =>
    entries.flatMap(([name, meaning]) => entry(name, meaning, { width, column: 14 }))
  return [
    `Usage: ${program} COMMAND [--flag VALUE]`,
    '',
    'Commands',
    ...listed(rows),
    '',
    'Examples',
    ...['setup', verbHelp.login.examples[0] ?? '', 'migrate', 'help login'].map(
      line => `  ${program} ${line}`,
    ),
    '',
    'Exit codes',
    ...listed(codes),
    '',
    ...wrap(
      `--version prints the version. NO_COLOR and FORCE_COLOR decide about colours. HTTPS_PROXY and NO_PROXY are used on Node 22.21, 24.5 and newer; an older Node warns and connects directly.`,
      width,
    ),
  ].join('\n')
}

/** The help of one verb, for a terminal of this width. */
export function commandHelp(verb: Verb, width: number): string {
  const { purpose, needs, examples } = verbHelp[verb]
  const secrets = secretsOf(verb)
  const listed = (name: string, flag: Flag): readonly string[] =>
    entry(name, flagMeaning(flag, verb), { width, column: 30 })
  return [
    `Usage: ${command()} ${verb} [--flag VALUE]`,
    '',
    ...wrap(purpose, width),
    ...wrap(`Needs: ${needs}`, width),
    '',
    'Examples',
    ...examples.map(line => `  ${command()} ${line}`),
    ...flagGroups.flatMap(([group, title]) => {
      const names = [...flagsOf(verb), ...extraFlagsOf(verb)].filter(flag => groupOf(flag) === group)
      return names.length === 0 ? [] : ['', title, ...names.flatMap(name => listed(flagUsage(name), name))]
    }),
    ...(secrets.length === 0
      ? []
      : [
          '',
          ...wrap(
            'Secrets are never flags. Give one by its variable, by --stdin NAME or by --prompt NAME:',
            width,
          ),
          ...secrets.flatMap(name => listed(environmentName(name), name)),
        ]),
    '',
    ...wrap(
      `Every flag with a value can also be given as a variable, such as ${environmentName('registry')}.`,
      width,
    ),
  ].join('\n')
}

type Flag = InputName | ExtraFlag

/** The groups of flags, in the order of the help. */
const flagGroups: readonly (readonly [FlagGroup, title: string])[] = [
  ['work', 'What to work on'],
  ['act', 'What to do'],
  ['account', 'Accounts'],
  ['network', 'Network'],
  ['output', 'Secrets and output'],
]

const groupOf = (flag: Flag): FlagGroup => (isInputName(flag) ? groupOfInput(flag) : extraFlags[flag][1])

/** What a flag means, in the words of a terminal; some commands have others. */
function flagMeaning(flag: Flag, verb?: Verb): string {
  if (!isInputName(flag)) return extraFlags[flag][3]
  const text = meaningInTerminal(flag, verb)
  const preset = isSwitch(flag) ? undefined : inputTable[flag].default
  return preset === undefined ? text : `${text}. Default: ${preset}`
}

/** A flag with what has to follow it: `--rotation owner|assisted|none`. */
export function flagUsage(flag: Flag): string {
  if (isSwitch(flag)) return `--${flag}`
  if (!isInputName(flag)) return `--${flag} ${extraFlags[flag][2]}`
  const { choices, range, kind } = inputTable[flag]
  const usual = range === undefined ? (kind === 'file' ? 'FILE' : 'VALUE') : 'NUMBER'
  return `--${flag} ${choices?.join('|') ?? shownValues[flag] ?? usual}`
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
