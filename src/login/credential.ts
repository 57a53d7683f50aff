import type { Clock } from '../base/clock.ts'
import { OatError } from '../base/error.ts'
import { momentText } from '../base/time.ts'
import { trace } from '../base/trace.ts'
import { keylessCredential, type KeylessPorts, mayHaveIdToken } from '../registry/keyless.ts'
import type { Owner } from '../registry/owner.ts'
import { chooseToken, readCredential } from '../registry/token-choice.ts'
import type { Runner } from '../runner/runner.ts'
import { type Entry, entryWords } from '../token-list/token-list.ts'
import type { LoginInputs } from './inputs.ts'
import { explainMissingToken } from './missing-token.ts'

/**
 * What the login presents: the job's own token by OIDC, else one of the inputs. TOKEN_MISSING or
 * OIDC_UNAVAILABLE where there is none, thrown for an outage; OIDC_REFUSED, TOKEN_MALFORMED, INPUT_INVALID.
 */
export async function findCredential(
  inputs: LoginInputs,
  { entry, user }: { entry: Entry | undefined; user: Owner | OatError },
  ports: KeylessPorts & { readonly runner: Runner; readonly clock: Pick<Clock, 'now'> },
) {
  const { access, expiresAt, registry } = inputs
  const { runner, clock } = ports
  const channel = inputs.channel ?? entry?.channel
  const token = chooseToken(inputs.tokens, { channel, access })
  // The list's entry names the connection where the step does not; only Docker's registries know them.
  const connection = registry.isDockerHub ? (inputs.oidc.connection ?? entry?.oidc) : undefined
  trace(() => {
    const keyless = connection === undefined ? [] : [`OIDC ${connection}`]
    const sources = Object.keys(inputs.tokens).concat(keyless).join(', ')
    return `token for ${entryWords({ channel, access })}, entry ${entry?.label ?? 'none'}: of ${sources || 'none'}`
  })
  let unavailable: OatError | undefined
  if (connection !== undefined) {
    if (user instanceof OatError) throw user
    const askedAt = clock.now()
    const keyless = await keylessCredential({ connection, expiresIn: inputs.oidc.expiresIn }, user, ports)
    if (!(keyless instanceof OatError)) {
      const { credential, seconds } = keyless
      const endsAt = askedAt + seconds * 1000
      const life = `for ${seconds} s, until ${momentText(endsAt)}`
      runner.info(`token: keyless, by OIDC connection ${connection}, ${life}`)
      return { credential, input: 'oidc-connection-id', connection, channel, expiresAt: endsAt }
    }
    unavailable = keyless
  }
  if (token.kind === 'chosen') {
    if (unavailable !== undefined) runner.info(`${unavailable.message}. The token is the fallback`)
    runner.info(`token: ${token.reason}`)
    if (user instanceof OatError) throw user
    const credential = readCredential(token, { user, registry, runner })
    return { credential, input: token.input, connection: undefined, channel: token.channel, expiresAt }
  }
  if (unavailable !== undefined && mayHaveIdToken(runner)) throw unavailable
  return unavailable ?? explainMissingToken(token.inputs, { entry, user }, ports)
}
