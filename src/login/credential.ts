import { OatError } from '../base/error.ts'
import { formatTime } from '../base/time.ts'
import { keylessToken } from '../registry/keyless.ts'
import { type Owner, ownerMissing, userOf } from '../registry/owner.ts'
import { chooseToken, type ChosenToken, namedCredential, readCredential } from '../registry/token.ts'
import type { LoginInputs } from './inputs.ts'
import type { LoginCredential, WantedLogin } from './job.ts'
import { explainMissingToken } from './missing-token.ts'

/**
 * The job's own token by its OIDC connection, otherwise the one in the inputs. An error that says why there is
 * none, if on-missing is `skip`. Throws OIDC_UNAVAILABLE, OIDC_REFUSED, TOKEN_MISSING, TOKEN_MALFORMED,
 * INPUT_INVALID.
 */
export async function findCredential(wanted: WantedLogin): Promise<LoginCredential | OatError> {
  const { inputs, match, ports } = wanted
  const channel = inputs.channel ?? match.entry?.channel
  const token = chooseToken(inputs.tokens, { channel, access: inputs.access })
  // The token list's entry names the connection where the step does not; only Docker's registries know such tokens.
  const connection = inputs.registry.isDockerHub ? (inputs.oidc.connection ?? match.entry?.oidc) : undefined
  let error: OatError | undefined
  if (connection !== undefined) {
    const outcome = await keyless(wanted, connection, channel)
    if (!(outcome instanceof OatError)) return outcome
    if (token.kind === 'chosen') ports.runner.info(`${outcome.message}. The token is the fallback`)
    error = outcome
  }
  if (token.kind === 'chosen') return givenToken(wanted, token)
  error ??= await missing(wanted, token.inputs)
  if (inputs.onMissing === 'fail') throw error
  return error
}

async function keyless(
  { inputs, owner, ports }: WantedLogin,
  connection: string,
  channel: string | undefined,
): Promise<LoginCredential | OatError> {
  const { runner, clock } = ports
  const user = knownUser(inputs, owner)
  refuseForeignPush(inputs, owner?.name)
  const askedAt = clock.now()
  const outcome = await keylessToken({ connection, expiresIn: inputs.oidc.expiresIn }, ports)
  if (outcome instanceof OatError) return outcome
  const expiresAt = askedAt + outcome.seconds * 1000
  const life = `for ${outcome.seconds} s, until ${formatTime(expiresAt)}`
  runner.info(`token: keyless, by OIDC connection ${connection}, ${life}`)
  const credential = namedCredential(outcome.token, user, runner.mask)
  const input = 'oidc-connection-id'
  return { credential, input, connection, channel, access: inputs.access, expiresAt }
}

function givenToken({ inputs, owner, ports }: WantedLogin, token: ChosenToken): LoginCredential {
  const { runner } = ports
  const { expiresAt, registry, access } = inputs
  runner.info(`token: ${token.reason}`)
  const credential = readCredential(token, { user: knownUser(inputs, owner), registry, runner })
  refuseForeignPush(inputs, owner?.name)
  const { input, channel } = token
  return { credential, input, connection: undefined, channel, access, expiresAt }
}

const lists = ['push', 'pull'] as const

function knownUser(inputs: LoginInputs, owner: Owner | undefined): Owner {
  const user = userOf(inputs.username, owner)
  if (user === undefined) throw new OatError('INPUT_INVALID', ownerMissing(lists))
  return user
}

/** No token of one organization can push to another on Docker Hub. */
function refuseForeignPush({ push, registry }: LoginInputs, organization: string | undefined): void {
  const foreign = push.find(name => !name.startsWith(`${organization ?? ''}/`))
  if (foreign === undefined || registry.keepsShortNames || organization === undefined) return
  throw new OatError('INPUT_INVALID', {
    message: `input "push": ${foreign} is not a repository of the organization ${organization}`,
    hint: `write ${organization}/${foreign.replace(/^[^/]*\//, '')}, or correct input "organization"`,
  })
}

/** TOKEN_MISSING, with what else is missing. `empty`: what could have held the token. */
async function missing({ inputs, owner, match, ports }: WantedLogin, empty: readonly ChosenToken['input'][]) {
  const error = await explainMissingToken(empty, { ...ports, match })
  if (userOf(inputs.username, owner) !== undefined || inputs.onMissing !== 'fail') return error
  const { code, message, hint, terminalHint } = error
  const more = `${ownerMissing(lists).message} as well`
  return new OatError(code, {
    message,
    hint: `${hint}; ${more}`,
    terminalHint: `${terminalHint}; ${more}`,
  })
}
