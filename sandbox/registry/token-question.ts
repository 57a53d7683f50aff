import type { IncomingMessage } from 'node:http'
import { text } from 'node:stream/consumers'
import { type Credential, parseBasic } from '../book/identity.ts'
import { parseScope, type Scope } from './decision.ts'

/** What a client asks the token endpoint. */
export interface Question {
  /** `METHOD /path?query` */
  readonly target: string
  readonly service: string
  readonly scopes: readonly Scope[]
  /** `undefined` without an account. */
  readonly credential: Credential | undefined
  /** It asks for a token that stands for the credential from then on. */
  readonly isOffline: boolean
}

/** A header that is no Basic one counts as a wrong credential, not as none. */
function presented(header: string | undefined): Credential | undefined {
  return header === undefined ? undefined : (parseBasic(header) ?? { username: '', password: '' })
}

/**
 * GET with Basic, or the OAuth form that buildx posts (distribution, auth/oauth); `undefined` for neither.
 * @param identities what was given out for a credential, by its value
 */
export async function parseQuestion(
  request: IncomingMessage,
  identities: ReadonlyMap<string, Credential>,
): Promise<Question | undefined> {
  const { method, url = '', headers } = request
  const isForm = method === 'POST'
  const fields = isForm
    ? new URLSearchParams(await text(request))
    : new URL(url, 'http://sandbox').searchParams
  const username = fields.get('username')
  const password = fields.get('password')
  const refresh = fields.get('refresh_token') ?? ''
  const grant = fields.get('grant_type')
  const named = username !== null && password !== null ? { username, password } : undefined
  const unknown = { username: '', password: refresh }
  const posted = grant === 'refresh_token' ? (identities.get(refresh) ?? unknown) : named
  const isGrant = grant === 'password' || grant === 'refresh_token'
  if (isForm && (!isGrant || posted === undefined)) return undefined
  const scopes = fields
    .getAll('scope')
    .flatMap(list => list.split(' '))
    .filter(scope => scope !== '')
  const parsed = scopes.map(parseScope).filter(scope => scope !== undefined)
  if (parsed.length !== scopes.length) return undefined
  return {
    target: `${method ?? ''} ${url}`,
    service: fields.get('service') ?? '',
    scopes: parsed,
    credential: isForm ? posted : presented(headers.authorization),
    isOffline: fields.get('offline_token') === 'true',
  }
}
