import { wrap } from '../../base/text.ts'
import { inputMeanings } from '../input-meanings.ts'
import { type InputName, inputTable, isInputName } from '../input-table.ts'
import { extraFlags, flagGroups, verbHelp } from './help-texts.ts'
import {
  environmentName,
  type ExtraFlag,
  extraFlagsOf,
  flagsOf,
  isSwitch,
  secretsOf,
  setupChoices,
  shells,
  type Verb,
  verbs,
} from './verbs.ts'

const program = 'docker-oat-login'

/** The help of the whole program, for a terminal of this width. */
export function programHelp(width: number): string {
  const rows = [
    ...verbs.map(verb => [verb, verbHelp[verb].purpose] as const),
    ['completion', `Print the completion script of a shell: ${shells.join(', ')}.`] as const,
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

/** The help of one verb, for a terminal of this width. */
export function commandHelp(verb: Verb, width: number): string {
  const { purpose, needs, examples } = verbHelp[verb]
  const secrets = secretsOf(verb)
  return [
    `Usage: ${program} ${verb} [--flag VALUE]`,
    '',
    ...wrap(purpose, width),
    ...wrap(`Needs: ${needs}`, width),
    '',
    'Examples',
    ...examples.map(line => `  ${program} ${line}`),
    ...grouped(verb).flatMap(({ title, names }) => [
      '',
      title,
      ...names.flatMap(name => entry(flagUsage(name), flagMeaning(name), { width, column: 26 })),
    ]),
    ...(secrets.length === 0
      ? []
      : [
          '',
          ...wrap(
            'Secrets are never flags. Give one by its variable, by --stdin NAME or by --prompt NAME:',
            width,
          ),
          ...secrets.flatMap(name => entry(environmentName(name), flagMeaning(name), { width, column: 26 })),
        ]),
    '',
    ...wrap(
      `Every flag with a value can also be given as a variable, such as ${environmentName('registry')}.`,
      width,
    ),
  ].join('\n')
}

type Flag = InputName | ExtraFlag

/** What a flag means, in the words of a terminal. */
export function flagMeaning(flag: Flag): string {
  if (!isInputName(flag)) return extraFlags[flag].terminal
  const preset = isSwitch(flag) ? undefined : inputTable[flag].default
  const { terminal } = inputMeanings[flag]
  return preset === undefined ? terminal : `${terminal}. Default: ${preset}`
}

/** A flag with what has to follow it. */
function flagUsage(flag: Flag): string {
  if (flag === 'stdin' || flag === 'prompt') return `--${flag} NAME`
  if (setupChoices(flag) !== undefined) return `--${flag} VALUE`
  return !isInputName(flag) || isSwitch(flag) ? `--${flag}` : `--${flag} VALUE`
}

/** The flags of a verb by the groups of the table, in its order. */
function grouped(verb: Verb): readonly { title: string; names: readonly Flag[] }[] {
  const flags: readonly Flag[] = [...flagsOf(verb), ...extraFlagsOf(verb)]
  const groupOf = (flag: Flag): string => (isInputName(flag) ? inputMeanings[flag] : extraFlags[flag]).group
  return flagGroups
    .map(([group, title]) => ({ title, names: flags.filter(flag => groupOf(flag) === group) }))
    .filter(({ names }) => names.length > 0)
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
