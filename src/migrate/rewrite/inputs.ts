import { expiryVariable } from '../../token-list/store.ts'
import { usualLifetime } from '../decide/keyless.ts'
import type { LoginPlan } from '../decide/plan.ts'
import { onlyReference } from '../../workflows/values/expression.ts'

/** What the new inputs look like: in which quotes braces and lists stand, and whether they warn before the token expires. */
export interface InputStyle {
  readonly quote: string
  readonly warns: boolean
}

/** The inputs that say what the login is for. */
export function useLines(plan: LoginPlan, { quote }: InputStyle): readonly string[] {
  const { channel, access, seen, isWhole, isListed, organization } = plan
  const named = isWhole ? seen : []
  // Beside `access: push` a list of what is pulled would be read as the whole job.
  const pulled = access === 'pull' ? [...named, ...plan.bases] : named.length > 0 ? plan.bases : []
  const lists = [
    ...(access === 'push' && named.length > 0 ? [`push: ${written(named, quote)}`] : []),
    ...(pulled.length > 0
      ? [
          `pull: ${written(
            pulled.map(name => name.replace(/^library\//, '')),
            quote,
          )}`,
        ]
      : []),
  ]
  return [
    ...(isListed || named.length > 0 ? [] : [`organization: ${written([organization], quote)}`]),
    ...(channel === undefined ? [] : [`channel: ${channel}`]),
    ...(lists.length > 0 ? lists : [`access: ${access}`]),
  ]
}

/** A list, and braces, need the quotes of their place. */
function written(names: readonly string[], quote: string): string {
  const text = names.join(', ')
  return names.length > 1 || text.includes('{') ? quote + text + quote : text
}

/** The inputs that say where the token comes from. */
export function tokenLines(plan: LoginPlan, { quote, warns }: InputStyle): readonly string[] {
  const { keyless, condition, passed, login, secret } = plan
  const missing = condition === undefined ? [] : ['on-missing: skip']
  if (keyless !== undefined) {
    const lifetime = keyless > usualLifetime ? [`oidc-expires-in: ${keyless}`] : []
    return [
      `oidc-connection-id: ${quote}\${{ vars.DOCKER_OIDC_CONNECTION }}${quote}`,
      ...lifetime,
      ...missing,
    ]
  }
  const [context = '', name = ''] = passed.length === 0 ? [] : (onlyReference(login.passwordText ?? '') ?? [])
  const token = name === '' ? tokenExpression(secret) : `\${{ ${context}.${name} }}`
  return [
    `token: ${quote}${token}${quote}`,
    ...(warns && name === '' ? [expiryLine(secret, quote)] : []),
    ...missing,
  ]
}

/** For a warning before the token in a secret expires. */
function expiryLine(secret: string, quote: string): string {
  return `expires-at: ${quote}\${{ vars.${expiryVariable(secret)} }}${quote}`
}

export function tokenExpression(secret: string): string {
  return `\${{ secrets.${secret} }}`
}
