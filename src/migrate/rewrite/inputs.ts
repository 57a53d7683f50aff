import type { LoginPlan } from '../logins/plan.ts'
import { quoted } from './edit.ts'

/** The new inputs as `key: value`, those that need it in `quote`s. */
export function inputsOf(plan: LoginPlan, quote: string): readonly string[] {
  return [...slotInputs(plan, quote), ...credentialLines(plan, quote)]
}

/** Those that say what the login is for. */
export function slotInputs(plan: LoginPlan, quote: string): string[] {
  const { channel, access, named } = plan
  return [
    ...(plan.namesOrganization && named.length === 0 ? [`organization: ${plan.organization}`] : []),
    ...(channel === undefined ? [] : [`channel: ${channel}`]),
    named.length > 0
      ? `${access}: ${quoted(named.join(', '), named.length > 1 ? quote : '')}`
      : `access: ${access}`,
  ]
}

/** Those that say where the token comes from; none where the register knows the connection of a keyless login. */
export function credentialLines(plan: LoginPlan, quote: string): readonly string[] {
  const { keyless } = plan
  if (keyless === undefined) return [tokenLine(plan, quote)]
  const { connection, lines } = keyless
  return [...(connection === undefined ? [] : [`oidc-connection-id: ${quoted(connection, quote)}`]), ...lines]
}

function tokenLine(plan: LoginPlan, quote: string): string {
  const { password } = plan.login
  const from = password.kind === 'secret' || password.kind === 'input' ? password.name : ''
  const handed = `\${{ ${password.kind === 'input' ? 'inputs' : 'secrets'}.${from} }}`
  return `token: ${quoted(plan.handed === undefined ? tokenExpression(plan) : handed, quote)}`
}

/** The token of a plan as an expression. */
export function tokenExpression({ secret }: LoginPlan): string {
  return `\${{ secrets.${secret} }}`
}
