import { OatError } from '../base/error.ts'
import type { Files } from '../base/files.ts'
import type { Http } from '../base/http.ts'
import type { Register, Slot } from '../register/register.ts'
import type { ProofContext } from '../registry/failure.ts'
import type { Credential } from '../registry/registry.ts'
import { namedCredential } from '../registry/token.ts'
import type { Runner } from '../runner/runner.ts'
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

/**
 * Exchanges the job's ID token for each entry of the register that has a connection and the wanted repositories. Errors of the
 * network on the way count as a refusal.
 */
export async function exchangeEntries(
  register: Register | undefined,
  { inputs, ports }: { inputs: VerifyInputs; ports: { runner: Runner; files: Files; http: Http } },
): Promise<readonly KeylessEntry[]> {
  const entries: KeylessEntry[] = []
  for (const slot of inputs.registry.isDockerHub ? (register?.tokens ?? []) : []) {
    const repositories = wantedOf(slot, inputs.repositories)
    if (slot.oidc === undefined || register === undefined || repositories.length === 0) continue
    entries.push(await exchangeEntry({ slot, connection: slot.oidc, register, repositories }, inputs, ports))
  }
  return entries
}

function wantedOf({ repositories }: Slot, named: readonly string[]): readonly string[] {
  return named.length === 0 ? repositories : repositories.filter(name => named.includes(name))
}

async function exchangeEntry(
  entry: { slot: Slot; connection: string; register: Register; repositories: readonly string[] },
  inputs: VerifyInputs,
  ports: { runner: Runner; files: Files; http: Http },
): Promise<KeylessEntry> {
  const { slot, connection, register, repositories } = entry
  const organization = inputs.organization ?? register.organization
  const user = inputs.username ?? organization
  const context: ProofContext = {
    registry: inputs.registry.name,
    username: user,
    organization,
    input: 'oidc-connection-id',
    channel: slot.channel,
    access: slot.access,
    connection,
  }
  try {
    // Loaded only when used.
    const { keylessToken } = await import('../registry/keyless.ts')
    const outcome = await keylessToken({ connection, expiresIn: shortest }, ports)
    if (outcome.kind === 'unavailable') return { kind: 'unavailable', slot, error: outcome.error }
    const credential = namedCredential(outcome.token, { name: user }, ports.runner.mask)
    const match = { register, slot }
    return {
      kind: 'ready',
      slot,
      token: { context, match, repositories, credential, validFor: outcome.seconds },
    }
  } catch (error) {
    if (!(error instanceof OatError)) throw error
    const verification = { context, label: undefined, checks: [], uploads: [], foreign: 0, problems: [error] }
    return { kind: 'refused', slot, verification }
  }
}
