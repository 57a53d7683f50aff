import type { Environment } from '../base/child-environment.ts'
import { errno, OatError } from '../base/error.ts'
import { Secret } from '../base/secret.ts'
import { nearest, printable, quotedWord, unique } from '../base/text.ts'
import { type InputName, inputNames, inputTable, isInputName, secretInputs } from './input-defaults.ts'
import type { Choice, ChoiceInput, Mode, NumberInput, SecretInput } from './input-defaults.ts'
import { inputWords } from './input-words.ts'
import type { Step } from './runner.ts'

/** Every secret input that is given, masked: those that the mode does not use, too. */
export function readSecrets(step: Step): readonly Secret[] {
  return secretInputs.flatMap(name => readSecret(step, name) ?? [])
}

/** The input's value, trimmed and masked; `undefined` when it is empty. From here on it is not a text. */
export function readSecret(step: Step, name: SecretInput): Secret | undefined {
  const text = step.input(name).trim()
  return text === '' ? undefined : new Secret(text, step.mask)
}

const reviewInputs: readonly InputName[] = ['mode', 'config', 'parts', 'fail-on', 'evidence']

/** The mode. Refuses those of other modes and unknown ones: INPUT_INVALID, INPUT_UNUSED, INPUT_UNKNOWN. */
export function readMode(step: Step): Mode {
  const mode = readChoice(step, 'mode')
  // A terminal's flags were looked at before, and its variables may be there for another mode.
  if (step.place === 'terminal') return mode
  // Workflows are read without any token, since the checkout may be a stranger's.
  const isReview = mode === 'audit' && readText(step, 'parts') === 'workflows'
  const isOthers = (name: InputName): boolean =>
    !inputTable[name].modes.some(user => user === mode) || (isReview && !reviewInputs.includes(name))
  const unused = inputNames.filter(name => isOthers(name) && isWritten(step, name))
  if (unused.length === 0) return mode
  const users = unique(unused.flatMap(name => inputTable[name].modes)).join(', ')
  throw new OatError('INPUT_UNUSED', {
    message: `mode ${mode}${isReview ? ' of workflows' : ''} does not use ${inputWords(unused)}`,
    hint: `remove ${unused.length === 1 ? 'it' : 'them'} from "with:", or set "mode:" (used by: ${users})`,
  })
}

/** INPUT_INVALID that names every input that is missing. `undefined` when none is. */
export function missingInputs(
  missing: readonly { readonly names: readonly InputName[]; readonly why: string }[],
): OatError | undefined {
  if (missing.length === 0) return undefined
  const message = `missing: ${inputWords(missing.flatMap(({ names }) => names))}`
  const hint = missing.map(({ why }) => why).join('; ')
  return new OatError('INPUT_INVALID', { message, hint })
}

/** Whether somebody wrote the input: action.yml gives no defaults, so what was not written is empty. */
export function isWritten(step: Step, name: InputName): boolean {
  return step.input(name).trim() !== ''
}

/** The input's text, trimmed; its default when empty. */
export function readText(step: Step, name: InputName): string {
  return step.input(name).trim() || (inputTable[name].default ?? '')
}

/** The input's text, trimmed; `undefined` when empty. */
export function readOptional(step: Step, name: InputName): string | undefined {
  return step.input(name).trim() || undefined
}

export function readChoice<Name extends ChoiceInput>(step: Step, name: Name): Choice<Name> {
  const text = readText(step, name)
  const choices: readonly Choice<Name>[] = inputTable[name].choices
  const choice = choices.find(known => known === text)
  if (choice !== undefined) return choice
  const problem = text === '' ? 'is missing' : `: ${quotedWord(text)} is not known`
  throw invalidInput(name, problem, `write one of: ${choices.join(', ')}`)
}

export function readBoolean(step: Step, name: InputName): boolean {
  const text = readText(step, name)
  if (/^(true|True|TRUE)$/.test(text)) return true
  if (/^(false|False|FALSE)$/.test(text)) return false
  throw invalidInput(name, `: ${quotedWord(text)} is not true or false`, 'write true or false')
}

export function readInteger(step: Step, name: NumberInput): number {
  const text = readText(step, name)
  const number = Number(text)
  const [least, most] = inputTable[name].range
  if (/^\d+$/.test(text) && number >= least && number <= most) return number
  const problem = `: ${quotedWord(text)} is not a number from ${least} to ${most}`
  throw invalidInput(name, problem, 'write it in digits, without a unit')
}

const isoTime = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2}))?$/

/** Input `expires-at` as milliseconds since 1970; `undefined` if it is not written. Throws INPUT_INVALID. */
export function readExpiry(step: Step): number | undefined {
  const text = readOptional(step, 'expires-at')
  if (text === undefined) return undefined
  const time = isoTime.test(text) ? Date.parse(text) : Number.NaN
  if (!Number.isNaN(time)) return time
  const hint =
    'write it like 2026-11-24T14:00:00Z, or use the variable that mode rotate writes: ${{ vars.<SECRET>_EXPIRES_AT }}'
  throw invalidInput('expires-at', `: ${quotedWord(text)} is not an ISO time`, hint)
}

const ofLogin = 'an input of docker/login-action'
/** Inputs of docker/login-action, with what this action has in their place. */
const loginInputs: ReadonlyMap<string, readonly [string, string]> = new Map([
  ['password', [ofLogin, 'write "token: ${{ secrets.NAME }}", and "organization:" in place of "username:"']],
  ['registry-auth', [ofLogin, 'write one step for each registry, with "registry:" and "token:"']],
  ['scope', [ofLogin, 'write "push:" or "pull:" with the repositories, such as "push: acme/app"']],
  ['ecr', [ofLogin, 'remove "ecr:", and use docker/login-action for Amazon ECR']],
])

/** The error for inputs that are close to one of ours, or docker/login-action's. Others are left alone. */
export function unknownInputs(environment: Environment): OatError | undefined {
  // GitHub's runner hands each one over, known to the action or not, as `INPUT_<NAME>`.
  const names = Object.keys(environment).flatMap(key => /^INPUT_(.+)$/i.exec(key)?.[1]?.toLowerCase() ?? [])
  const faults = names.flatMap(name => faultOf(name) ?? [])
  if (faults.length === 0) return undefined
  const message = faults.map(({ message }) => message).join(', ')
  const hint = faults.map(({ hint }) => hint).join('; ')
  return new OatError('INPUT_UNKNOWN', { message, hint })
}

function faultOf(name: string): { message: string; hint: string } | undefined {
  if (isInputName(name)) return undefined
  const guess = nearest(name, inputNames)
  const [problem, hint] = loginInputs.get(name) ?? ['not an input', guess && `did you mean "${guess}"?`]
  return hint === undefined ? undefined : { message: `"${printable(name, 60)}" is ${problem}`, hint }
}

/** INPUT_INVALID for one input. `said` follows its name. */
export function invalidInput(name: InputName, problem: string, hint: string): OatError {
  const message = `${inputWords([name])}${problem.startsWith(':') ? '' : ' '}${problem}`
  return new OatError('INPUT_INVALID', { message, hint })
}

/** To work where an input leads: Node's own file errors become INPUT_INVALID. */
export function placeOfInput(name: InputName, hint: string) {
  return async <T>(place: string, act: () => Promise<T>): Promise<T> => {
    try {
      return await act()
    } catch (cause) {
      const code = errno(cause)
      if (code === undefined) throw cause
      const message = `input "${name}": ${place} cannot be written (${code})`
      throw new OatError('INPUT_INVALID', { message, hint, cause })
    }
  }
}
