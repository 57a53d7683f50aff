import { OatError } from '../base/error.ts'
import { keylessCredential, type KeylessPorts } from '../registry/keyless.ts'
import type { Entry, TokenList } from '../token-list/token-list.ts'
import type { TokenToVerify } from './check.ts'
import type { VerifyInputs } from './inputs.ts'
import { unasked, type Verification } from './verdict.ts'

/** Seconds: the shortest life that Docker gives (docker/oidc-action), and much more than a proof takes. */
const shortest = 300

export async function exchangeEntries(
  tokenList: TokenList | undefined,
  inputs: VerifyInputs,
  ports: KeylessPorts,
) {
  const exchanged = {
    tokens: [] as TokenToVerify[],
    refused: [] as { entry: Entry; verification: Verification }[],
    unavailable: new Map<Entry, OatError>(),
  }
  const isKeyless = tokenList !== undefined && inputs.registry.isDockerHub
  for (const entry of isKeyless ? tokenList.tokens : []) {
    const inputRepositories = entry.repositories.filter(name => inputs.repositories.includes(name))
    const repositories = inputs.repositories.length === 0 ? entry.repositories : inputRepositories
    const { oidc: connection, channel, access } = entry
    if (tokenList === undefined || connection === undefined || repositories.length === 0) continue
    const organization = inputs.organization ?? tokenList.organization
    const name = inputs.username ?? organization
    const registry = inputs.registry.name
    const user = { username: name }
    const input = 'oidc-connection-id'
    const context = { registry, user, organization, channel, access, input, connection }
    try {
      const outcome = await keylessCredential({ connection, expiresIn: shortest }, { name }, ports)
      if (outcome instanceof OatError) exchanged.unavailable.set(entry, outcome)
      else {
        const { credential, seconds: validFor } = outcome
        const match = { tokenList, entry }
        exchanged.tokens.push({ context, match, repositories, credential, validFor })
      }
    } catch (error) {
      if (!(error instanceof OatError)) throw error
      exchanged.refused.push({ entry, verification: unasked({ context }, [error]) })
    }
  }
  return exchanged
}
