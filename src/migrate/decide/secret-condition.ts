import { operands } from '../../workflows/expression/expression.ts'
import { onlySecret } from '../../workflows/logins/credential.ts'
import type { Login } from '../../workflows/logins/login.ts'
import { scopeOf } from '../../workflows/workflow/scope.ts'

/**
 * What an `if:` that asks for the old secret becomes. `rest`: what else it asks, `undefined` for nothing: the new step has
 * `on-missing: skip` in place of the question. `why`: it cannot be taken out.
 */
export type SecretCondition = { readonly rest: string | undefined } | { readonly why: string }

/** `undefined` when no condition of the login looks at its secrets. */
export function secretCondition(login: Login): SecretCondition | undefined {
  const { job, step, form } = login
  if (asks(login, job.condition)) return { why: job.condition ?? '' }
  const condition = step?.condition
  if (condition === undefined || !asks(login, condition)) return undefined
  const rest = form.kind === 'action' || form.kind === 'script' ? otherParts(login, condition) : undefined
  if (rest === undefined) return { why: condition }
  return { rest: rest.length === 0 ? undefined : rest.join(' && ') }
}

/** The parts of the condition that ask something else; `undefined` where one text does not just ask for the secret. */
function otherParts(login: Login, condition: string): readonly string[] | undefined {
  const inside = /^\s*\$\{\{([\s\S]*)\}\}\s*$/.exec(condition)?.[1] ?? condition
  if (/\$\{\{|[\r\n]/.test(inside)) return undefined
  const parts = operands(inside, '||')?.length === 1 ? operands(inside, '&&') : undefined
  const rest = parts?.filter(part => !isQuestion(login, part))
  return rest?.some(part => asks(login, part)) === true ? undefined : rest
}

/** `env.DOCKERHUB_TOKEN != ''`, where that variable is one secret of the login. */
function isQuestion(login: Login, part: string): boolean {
  const [, name] = /^env\.([\w-]+)(?:\s*!=\s*(?:''|null))?$/.exec(part) ?? []
  if (name === undefined) return false
  const [value, ...more] = variable(login, name)
  const secret = onlySecret(value ?? '')
  return more.length === 0 && secret !== undefined && secretsOf(login).includes(secret)
}

function asks(login: Login, condition: string | undefined): boolean {
  if (condition === undefined) return false
  const mentions = (text: string) =>
    secretsOf(login).some(name => text.toUpperCase().includes(`SECRETS.${name}`))
  const variables = [...condition.matchAll(/env\.([\w-]+)/g)].flatMap(([, name = '']) =>
    variable(login, name),
  )
  return mentions(condition) || variables.some(mentions)
}

function variable({ workflow, job, step }: Login, name: string): readonly string[] {
  const scope = scopeOf({ workflow, job, ...(step === undefined ? {} : { step }) })
  return scope.env.values(name) ?? []
}

function secretsOf({ password, username }: Login): readonly string[] {
  return [password, username].flatMap(one => (one.kind === 'secret' ? [one.name] : []))
}
