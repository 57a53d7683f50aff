import { OatError } from '../../base/error.ts'
import { nearest, printable } from '../../base/text.ts'
import { command } from '../command.ts'
import { type InputName, inputTable, type SecretInput } from '../input-table.ts'
import { extraFlagsOf, flagsOf, machineInputs, secretsOf, secretWays, type Verb } from './verbs.ts'

const seeHelp = (verb: Verb): string => `see ${command()} help ${verb}`

export function invalid(message: string, hint: string): OatError {
  return new OatError('INPUT_INVALID', { message, hint })
}

export function unused(message: string, verb: Verb, hint = seeHelp(verb)): OatError {
  return new OatError('INPUT_UNUSED', { message, hint })
}

export function unknownFlag(raw: string, verb: Verb): OatError {
  const meant = nearest(raw.replace(/^-+/, '').toLowerCase(), [...flagsOf(verb), ...extraFlagsOf(verb)])
  // Whoever knows `docker login` writes its flags.
  const isPassword = /^-*p(assword(-stdin)?)?$/.test(raw) && secretsOf(verb).includes('token')
  const other = isPassword ? secretWays('token') : seeHelp(verb)
  return new OatError('INPUT_UNKNOWN', {
    message: `${printable(raw, 60)} is not a flag of ${verb}`,
    hint: meant === undefined ? other : `did you mean --${meant}?`,
  })
}

export function unusedFlag(input: Exclude<InputName, SecretInput>, verb: Verb): OatError {
  const { modes, instead } = inputTable[input]
  // migrate takes its own flags, or with --machine others.
  const isMissed = flagsOf(verb).includes(input)
  const way = machineInputs.some(name => name === input) ? 'without' : 'with'
  const users = isMissed || input === 'mode' || input === 'logout' ? [] : modes
  const replacement =
    verb === 'logout' || verb === 'setup' || verb === 'exposed' ? undefined : instead?.[verb]
  return unused(
    `${verb} does not use --${input}${isMissed ? ` ${way} --machine` : ''}`,
    verb,
    replacement ?? (users.length === 0 ? undefined : `remove it; it is a flag of ${users.join(', ')}`),
  )
}
