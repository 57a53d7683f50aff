import { tokenInput } from '../../runner/input-table.ts'
import { channelsOf, type LoginPlan } from '../logins/plan.ts'
import { quoted } from './edit.ts'

/** The new inputs as `key: value`; a channel that depends on the run is an expression in `quote`s. */
export function inputsOf(plan: LoginPlan, quote: string): readonly string[] {
  return [...slotInputs(plan, quote), ...tokenInputs(plan, quote)]
}

/** Those that say what the login is for. */
export function slotInputs(plan: LoginPlan, quote: string): string[] {
  const { channel, access, named } = plan
  const chosen =
    typeof channel === 'string'
      ? channel
      : quoted(`\${{ ${parenthesized(channel.release)} && 'release' || 'nightly' }}`, quote)
  return [
    ...(plan.namesOrganization && named.length === 0 ? [`organization: ${plan.organization}`] : []),
    `channel: ${chosen}`,
    named.length > 0
      ? `${access}: ${quoted(named.join(', '), named.length > 1 ? quote : '')}`
      : `access: ${access}`,
  ]
}

/** Those that take the tokens. */
export function tokenInputs(plan: LoginPlan, quote: string): string[] {
  const { password } = plan.login
  const { channel } = plan
  const token = (expression: string): string => `token: ${quoted(`\${{ ${expression} }}`, quote)}`
  if (plan.handed !== undefined) {
    const from = password.kind === 'secret' || password.kind === 'input' ? password.name : ''
    return [token(`${password.kind === 'input' ? 'inputs' : 'secrets'}.${from}`)]
  }
  if (typeof channel === 'string') return [token(`secrets.${plan.secrets[channel]}`)]
  return channelsOf(plan).map(
    one => `${tokenInput(one, plan.access)}: ${quoted(`\${{ secrets.${plan.secrets[one]} }}`, quote)}`,
  )
}

/** The token of a plan as an expression. */
export function tokenExpression({ channel, secrets }: LoginPlan): string {
  const token =
    typeof channel === 'string'
      ? `secrets.${secrets[channel]}`
      : `${parenthesized(channel.release)} && secrets.${secrets.release} || secrets.${secrets.nightly}`
  return `\${{ ${token} }}`
}

/** `&&` binds closer than `||`. */
function parenthesized(condition: string): string {
  return condition.includes('||') ? `(${condition})` : condition
}
