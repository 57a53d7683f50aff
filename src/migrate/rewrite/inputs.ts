import { expiryVariable } from '../../register/store.ts'
import type { LoginPlan } from '../../workflows/logins/plan.ts'
import { quoted } from './edit.ts'

/** The new inputs as `key: value`, those that need it in `quote`s. */
export function inputsOf(plan: LoginPlan, quote: string): readonly string[] {
  return [...slotInputs(plan, quote), ...credentialLines(plan, quote), ...missingLines(plan)]
}

/** Those that say what the login is for. */
export function slotInputs(plan: LoginPlan, quote: string): string[] {
  const { channel, access, named } = plan
  // Beside `access: push` a list of what is pulled would be read as the whole job.
  const pulled = access === 'pull' ? [...named, ...plan.bases] : named.length > 0 ? plan.bases : []
  const lists = [
    ...(access === 'push' ? listLine('push', named, quote) : []),
    ...listLine('pull', pulled.map(shortName), quote),
  ]
  return [
    ...(plan.namesOrganization && named.length === 0
      ? [`organization: ${written([plan.organization], quote)}`]
      : []),
    ...(channel === undefined ? [] : [`channel: ${channel}`]),
    ...(lists.length > 0 ? lists : [`access: ${access}`]),
  ]
}

function listLine(input: string, names: readonly string[], quote: string): string[] {
  return names.length === 0 ? [] : [`${input}: ${written(names, quote)}`]
}

/** A list, and braces, need the quotes of their place. */
function written(names: readonly string[], quote: string): string {
  const text = names.join(', ')
  return quoted(text, names.length > 1 || text.includes('{') ? quote : '')
}

/** As a Dockerfile names it. */
function shortName(repository: string): string {
  return repository.replace(/^library\//, '')
}

/** Those that say where the token comes from; none where the register knows the connection of a keyless login. */
export function credentialLines(plan: LoginPlan, quote: string): readonly string[] {
  const { keyless } = plan
  if (keyless === undefined) {
    return [tokenLine(plan, quote), ...(hasDate(plan) ? [expiryLine(plan.secret, quote)] : [])]
  }
  const { connection, lines } = keyless
  return [...(connection === undefined ? [] : [`oidc-connection-id: ${quoted(connection, quote)}`]), ...lines]
}

/** Where the old step asked whether the secret is there. */
export function missingLines({ condition }: LoginPlan): readonly string[] {
  return condition !== undefined ? ['on-missing: skip'] : []
}

function tokenLine(plan: LoginPlan, quote: string): string {
  const { password } = plan.login
  const from = password.kind === 'secret' || password.kind === 'input' ? password.name : ''
  const passed = `\${{ ${password.kind === 'input' ? 'inputs' : 'secrets'}.${from} }}`
  return `token: ${quoted(plan.passed === undefined ? tokenExpression(plan) : passed, quote)}`
}

/** A token that is passed by a caller has its date there. */
function hasDate({ warns, passed }: LoginPlan): boolean {
  return warns === true && passed === undefined
}

/** For a warning before the token in a secret expires. */
function expiryLine(secret: string, quote: string): string {
  return `expires-at: ${quoted(`\${{ vars.${expiryVariable(secret)} }}`, quote)}`
}

/** The token of a plan as an expression. */
export function tokenExpression({ secret }: LoginPlan): string {
  return `\${{ secrets.${secret} }}`
}
