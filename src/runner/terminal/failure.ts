import { OatError } from '../../base/error.ts'
import { nearest, printable } from '../../base/text.ts'
import { type InputName, inputTable, type SecretInput } from '../input-table.ts'
import { extraFlagsOf, flagsOf, machineInputs, secretsOf, secretWays, type Verb } from './verbs.ts'

export const seeHelp = (verb: Verb): string => `see docker-oat-login help ${verb}`

export function unknownFlag(raw: string, verb: Verb): OatError {
  const flag = printable(raw, 60)
  const meant = nearest(raw.replace(/^-+/, '').toLowerCase(), [...flagsOf(verb), ...extraFlagsOf(verb)])
  return new OatError('INPUT_UNKNOWN', {
    message: `${flag} is not a flag of ${verb}`,
    hint: meant === undefined ? hintOf(raw, verb) : `did you mean --${meant}?`,
  })
}

/** Whoever knows `docker login` writes its flags. */
function hintOf(raw: string, verb: Verb): string {
  const isPassword = /^-*p(assword(-stdin)?)?$/.test(raw)
  return isPassword && secretsOf(verb).includes('token') ? secretWays('token') : seeHelp(verb)
}

export function unusedFlag(input: Exclude<InputName, SecretInput>, verb: Verb): OatError {
  const { modes, instead } = inputTable[input]
  // migrate takes its own flags, or with --machine others.
  const missed = flagsOf(verb).includes(input)
  const without = machineInputs.some(name => name === input) ? 'without' : 'with'
  const users = input === 'mode' || input === 'logout' ? [] : modes
  const replacement = verb === 'logout' || verb === 'setup' ? undefined : instead?.[verb]
  return new OatError('INPUT_UNUSED', {
    message: `${verb} does not use --${input}${missed ? ` ${without} --machine` : ''}`,
    hint:
      replacement ??
      (users.length === 0 || missed ? seeHelp(verb) : `remove it; it is a flag of ${users.join(', ')}`),
  })
}

export function invalid(message: string, hint: string): OatError {
  return new OatError('INPUT_INVALID', { message, hint })
}
