import { OatError } from '../base/error.ts'
import type { Entry, TokenList } from '../token-list/token-list.ts'
import { type KeylessPorts, keylessToken } from '../registry/keyless.ts'
import { namedCredential } from '../registry/token.ts'
import type { TokenToVerify } from './check.ts'
import type { VerifyInputs } from './inputs.ts'
import { unasked, type Verification } from './verdict.ts'

/** An entry's keyless token, Docker's refusal, or why this job has no ID token. */
export interface KeylessEntry {
  readonly entry: Entry
  readonly outcome: TokenToVerify | Verification | OatError
}

/** Seconds: the shortest life that Docker gives, and much more than a proof takes. */
const shortest = 300

/** Exchanges the job's ID token for each such entry. An error on the way counts as a refusal. */
export async function exchangeEntries(
  tokenList: TokenList | undefined,
  inputs: VerifyInputs,
  ports: KeylessPorts,
): Promise<readonly KeylessEntry[]> {
  if (tokenList === undefined || !inputs.registry.isDockerHub) return []
  const entries: KeylessEntry[] = []
  for (const entry of tokenList.tokens) {
    const named = entry.repositories.filter(name => inputs.repositories.includes(name))
    const repositories = inputs.repositories.length === 0 ? entry.repositories : named
    const { oidc: connection, channel, access } = entry
    if (connection === undefined || repositories.length === 0) continue
    const organization = inputs.organization ?? tokenList.organization
    const user = { username: inputs.username ?? organization }
    const who = { registry: inputs.registry.name, user, organization, channel, access }
    const context = { ...who, input: 'oidc-connection-id', connection }
    const token = { context, match: { tokenList, entry }, repositories }
    entries.push({ entry, outcome: await exchangeEntry(token, connection, ports) })
  }
  return entries
}

async function exchangeEntry(
  token: Omit<TokenToVerify, 'credential'>,
  connection: string,
  ports: KeylessPorts,
): Promise<KeylessEntry['outcome']> {
  const { context } = token
  try {
    const outcome = await keylessToken({ connection, expiresIn: shortest }, ports)
    if (outcome instanceof OatError) return outcome
    const credential = namedCredential(outcome.token, { name: context.user.username }, ports.runner.mask)
    return { ...token, credential, validFor: outcome.seconds }
  } catch (error) {
    if (error instanceof OatError) return unasked(context, [error])
    throw error
  }
}
