import { isLoopback, leadsToThisMachine } from '../base/address.ts'
import { OatError } from '../base/error.ts'
import { asJsonObject, jwtClaims, parseJson } from '../base/json.ts'
import { printable } from '../base/text.ts'
import { type RegistryHost, registryInvalid, type TokenEndpoint } from './host.ts'
/** How a registry answers `GET /v2/` without a credential (distribution spec, auth/token). */
export type Challenge =
  | { readonly scheme: 'none' | 'basic' }
  | ({ readonly scheme: 'bearer' } & TokenEndpoint)

const schemeStart = /(?:^|,)\s*(bearer|basic)(?=[\s,]|$)/gi
const parameter = /([a-z_]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s,"]+))/gi

/** Of `WWW-Authenticate`; Bearer wins, as in docker. `undefined` without a challenge or a realm. */
export function parseChallenge(header: string): Challenge | undefined {
  const starts = Array.from(header.matchAll(schemeStart))
  const parts = starts.map((start, index) => ({
    scheme: start[1]?.toLowerCase(),
    text: header.slice(start.index + start[0].length, starts[index + 1]?.index),
  }))
  const bearer = parts.find(part => part.scheme === 'bearer')
  if (bearer === undefined) return parts.length > 0 ? { scheme: 'basic' } : undefined
  const values = new Map<string | undefined, string | undefined>()
  for (const [, key, quoted, plain] of bearer.text.matchAll(parameter)) {
    values.set(key?.toLowerCase(), quoted?.replace(/\\(.)/g, '$1') ?? plain)
  }
  const realm = values.get('realm')
  return realm === undefined ? undefined : { scheme: 'bearer', realm, service: values.get('service') }
}

/** What a registry JWT says (distribution spec, auth/jwt; Docker adds the label); `undefined` for no JWT. */
export function readRegistryToken(token: string) {
  const claims = jwtClaims(token)
  if (claims === undefined) return undefined
  const hub = asJsonObject(claims['https://auth.docker.io'])
  const access = Array.isArray(claims['access']) ? claims['access'].map(asJsonObject) : []
  return {
    label: typeof hub?.['at_name'] === 'string' ? hub['at_name'] : undefined,
    allows: (repository: string, action: Action): boolean =>
      access.some(entry => {
        const { type, name, actions } = entry ?? {}
        if (type !== 'repository' || name !== repository || !Array.isArray(actions)) return false
        return actions.includes(action) || actions.includes('*')
      }),
  }
}

/** What a registry may allow on a repository (distribution spec, auth/scope), the least first. */
export const actions = ['pull', 'push', 'delete'] as const

export type Action = (typeof actions)[number]

/** One action on one repository, asked alone. */
export interface Question {
  readonly repository: string
  readonly action: Action
  /** The answer tells of every public image, and not only of this one. */
  readonly standsForPublic?: true
  /** The token list has the repository in another entry, whose token it is. */
  readonly isOfOthers?: true
}

/**
 * What the registry said to one question.
 * - `granted`: a JWT whose `access` lists the action; `basic` registries accept without telling more
 * - `withheld`: a JWT without the action, or a refusal for lack of scope; the credential itself is good
 * - `opaque`: it issued something that only the registry can read
 * - `rejected`, `expired`: the credential is bad
 */
export type Answer =
  | { readonly kind: 'granted'; readonly label: string | undefined }
  | { readonly kind: 'withheld'; readonly label: string | undefined; readonly detail: string }
  | { readonly kind: 'opaque' }
  | { readonly kind: 'rejected' | 'expired'; readonly detail: string }

/** Of the start of an upload. One that is not `cancelled` goes with the registry's own clean-up. */
export type UploadAnswer =
  | { readonly kind: 'opened'; readonly cancelled: boolean }
  | { readonly kind: 'refused'; readonly detail: string }

/** The token endpoint's 401 or 403, told apart by its text. */
export function classifyRefusal(detail: string): Answer {
  if (/insufficient[ _]scope/i.test(detail)) return { kind: 'withheld', label: undefined, detail }
  if (/\bexpired\b/i.test(detail)) return { kind: 'expired', detail }
  return { kind: 'rejected', detail }
}

/** Of Docker Hub (`details`), of its API (`detail`, `message`) or of the distribution spec (`errors`). */
export function refusalDetail(body: string): string {
  const json = parseJson(body)
  if (json !== undefined) return findDetail(json) ?? 'no reason given'
  // Proxies and load balancers answer in HTML or plain text: show what they said.
  return body.trim() === '' ? 'no reason given' : body
}

function findDetail(json: unknown): string | undefined {
  const fields = asJsonObject(json) ?? {}
  for (const key of ['details', 'detail', 'message']) {
    const text = fields[key]
    if (typeof text === 'string' && text !== '') return text
  }
  return Array.isArray(fields['errors']) ? findDetail(fields['errors'][0]) : undefined
}

/** A registry elsewhere must not name this machine: any program there would get the credential. */
export function tokenUrl(
  { realm, service }: TokenEndpoint,
  request: { host: RegistryHost; scopes: readonly string[]; account: string | undefined },
): string {
  const { host, scopes, account } = request
  const problem = `names the token endpoint ${printable(realm, 120)}`
  if (!URL.canParse(realm)) throw registryInvalid(host, problem)
  const url = new URL(realm)
  if (leadsToThisMachine(url.hostname) && !isLoopback(new URL(host.origin).hostname)) {
    throw new OatError('REGISTRY_UNTRUSTED', {
      message: `${host.name} ${problem}, which is on this machine, so no credential was sent there`,
      hint: 'check that input "registry" names a container registry that you trust; only a registry on this machine may name such an endpoint',
    })
  }
  if (service !== undefined) url.searchParams.set('service', service)
  url.searchParams.delete('scope')
  for (const scope of scopes) url.searchParams.append('scope', scope)
  if (account !== undefined) url.searchParams.set('account', account)
  return url.href
}
