import type { Environment } from '../base/child-environment.ts'
import { OatError } from '../base/error.ts'
import { nearest, printable } from '../base/text.ts'
import { inputNames, isInputName } from './input-defaults.ts'

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
