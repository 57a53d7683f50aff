import { OatError } from '../base/error.ts'
import type { Register, Slot } from '../register/register.ts'
import { type KeylessPorts, keylessToken } from '../registry/keyless.ts'
import type { Credential } from '../registry/registry.ts'
import { namedCredential } from '../registry/token.ts'
import type { TokenToVerify } from './check.ts'
import type { VerifyInputs } from './inputs.ts'
import type { Verification } from './verdict.ts'

/** What became of one entry of the register that has an OIDC connection. */
export type KeylessEntry = { readonly slot: Slot } & (
  | {
      readonly kind: 'ready'
      readonly token: TokenToVerify & { readonly credential: Credential; readonly validFor: number }
    }
  /** Docker refuses the exchange. */
  | { readonly kind: 'refused'; readonly verification: Verification }
  /** This job has no ID token. */
  | { readonly kind: 'unavailable'; readonly error: OatError }
)

/** Seconds: the shortest life that Docker gives, and much more than a proof takes. */
const shortest = 300

/** Exchanges the job's ID token for each entry with a connection and the repositories. An error on the way counts as a refusal. */
export async function exchangeEntries(
  register: Register | undefined,
  inputs: VerifyInputs,
  ports: KeylessPorts,
): Promise<readonly KeylessEntry[]> {
  if (register === undefined || !inputs.registry.isDockerHub) return []
  const entries: KeylessEntry[] = []
  for (const slot of register.tokens) {
    const named = slot.repositories.filter(name => inputs.repositories.includes(name))
    const repositories = inputs.repositories.length === 0 ? slot.repositories : named
    const { oidc: connection, channel, access } = slot
    if (connection === undefined || repositories.length === 0) continue
    const organization = inputs.organization ?? register.organization
    const username = inputs.username ?? organization
    const who = { registry: inputs.registry.name, user: { username }, organization, channel, access }
    const context = { ...who, input: 'oidc-connection-id', connection }
    entries.push(await exchangeEntry({ context, match: { register, slot }, repositories }, connection, ports))
  }
  return entries
}

async function exchangeEntry(
  token: TokenToVerify & { match: { slot: Slot } },
  connection: string,
  ports: KeylessPorts,
): Promise<KeylessEntry> {
  const { context, match } = token
  const { slot } = match
  try {
    const outcome = await keylessToken({ connection, expiresIn: shortest }, ports)
    if (outcome instanceof OatError) return { kind: 'unavailable', slot, error: outcome }
    const credential = namedCredential(outcome.token, { name: context.user.username }, ports.runner.mask)
    return { kind: 'ready', slot, token: { ...token, credential, validFor: outcome.seconds } }
  } catch (error) {
    if (!(error instanceof OatError)) throw error
    const verification = { context, label: undefined, checks: [], uploads: [], foreign: 0, problems: [error] }
    return { kind: 'refused', slot, verification }
  }
}
