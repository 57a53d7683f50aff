import { OatError } from '../base/error.ts'
import type { HttpResponse } from '../base/http-exchange.ts'
import type { Http } from '../base/http.ts'
import { parseJsonObject } from '../base/json.ts'
import { Secret } from '../base/secret.ts'
import { printable } from '../base/text.ts'
import { type RegistryHost, registryInvalid, type TokenEndpoint } from './host.ts'
import { type Answer, type Challenge, classifyRefusal, refusalDetail, tokenUrl } from './protocol.ts'

interface TokenEndpointOptions {
  readonly host: RegistryHost
  /** User name, and the credential as an `Authorization` header; `undefined` to ask without one. */
  readonly account: { readonly username: string; readonly authorization: string } | undefined
  readonly http: Http
  readonly mask: (value: string) => void
  /** The registry's own. */
  readonly challenge: () => Promise<Challenge>
}

/**
 * Gives a token for all of `repository:<name>:<actions>`, or its refusal. Asks the known token endpoint; where
 * there is none, or it no longer answers as one, the one that the registry names.
 */
export function createTokenEndpoint({ host, challenge, account, http, mask }: TokenEndpointOptions) {
  let endpoint: Promise<TokenEndpoint> | undefined

  async function named(): Promise<TokenEndpoint> {
    const answer = await challenge()
    if (answer.scheme !== 'bearer') throw registryInvalid(host, 'has no token endpoint to ask')
    return answer
  }

  async function issueAt(at: TokenEndpoint, scopes: readonly string[]): Promise<Secret | Answer> {
    const url = tokenUrl(at, { host, scopes, account: account?.username })
    const headers = account === undefined ? {} : { authorization: account.authorization }
    const response = await http({ method: 'GET', url, headers })
    if (response.status === 401 || response.status === 403) return readRefusal(response)
    const token = response.status === 200 ? tokenOf(response.body) : undefined
    if (token !== undefined) return new Secret(token, mask)
    const reason = response.status === 200 ? 'without a token' : printable(refusalDetail(response.body), 120)
    throw registryInvalid(host, `token endpoint answers HTTP ${response.status}, ${reason}`)
  }

  return async (...scopes: readonly string[]): Promise<Secret | Answer> => {
    const { tokenEndpoint: known } = host
    if (known === undefined || endpoint !== undefined) return issueAt(await (endpoint ??= named()), scopes)
    try {
      return await issueAt(known, scopes)
    } catch (error) {
      // A refusal is an answer of a token endpoint; a server in trouble is in trouble by any name.
      if (!(error instanceof OatError) || error.code !== 'REGISTRY_INVALID') throw error
      // The first error says more than why the registry could not be asked either.
      const other = await named().catch(() => undefined)
      if (other === undefined || other.realm === known.realm) throw error
      endpoint = Promise.resolve(other)
      return issueAt(other, scopes)
    }
  }
}

/** What a 401 or 403 says. */
export function readRefusal(response: HttpResponse): Answer {
  return classifyRefusal(printable(refusalDetail(response.body), 200))
}

/** `token`, or its OAuth name `access_token`. */
function tokenOf(body: string): string | undefined {
  const json = parseJsonObject(body)
  const token = json?.['token'] ?? json?.['access_token']
  return typeof token === 'string' && token !== '' ? token : undefined
}
