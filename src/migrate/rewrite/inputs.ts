import { expiryVariable } from '../../token-list/store.ts'
import { handedText } from '../decide/form.ts'
import type { LoginPlan } from '../decide/plan.ts'

/** The inputs that say what the login is for. @param quote in which lists and braces stand */
export function useLines(plan: LoginPlan, quote: string): readonly string[] {
  const { channel, access, seen, isWhole, isListed, organization } = plan
  const named = isWhole ? seen : []
  // Beside `access: push` a list of what is pulled would be read as the whole job.
  const bases = access === 'pull' || named.length > 0 ? plan.bases : []
  const pushed = access === 'push' ? named : []
  const pulled = [...(access === 'pull' ? named : []), ...bases].map(name => name.replace(/^library\//, ''))
  const list = (name: string, names: readonly string[]) =>
    names.length === 0 ? [] : [`${name}: ${written(names, quote)}`]
  const lists = [...list('push', pushed), ...list('pull', pulled)]
  return [
    ...list('organization', isListed || named.length > 0 ? [] : [organization]),
    ...(channel === undefined ? [] : [`channel: ${channel}`]),
    ...(lists.length > 0 ? lists : [`access: ${access}`]),
  ]
}

function written(names: readonly string[], quote: string): string {
  const text = names.join(', ')
  return names.length > 1 || text.includes('{') ? quote + text + quote : text
}

/** The inputs that say where the token comes from. @param warns a variable has the date of its end */
export function tokenLines(plan: LoginPlan, quote: string, warns: boolean): readonly string[] {
  const { isOptional, passed, login, secret } = plan
  const isHere = passed.length === 0
  const token = isHere ? tokenExpression(secret) : handedText(login)
  return [
    `token: ${quote}${token}${quote}`,
    ...(warns && isHere ? [`expires-at: ${quote}\${{ vars.${expiryVariable(secret)} }}${quote}`] : []),
    ...(isOptional ? ['on-missing: skip'] : []),
  ]
}

export function tokenExpression(secret: string): string {
  return `\${{ secrets.${secret} }}`
}
