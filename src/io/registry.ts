import { parseChallenge, type Challenge } from '../model/challenge.ts'
import { printable } from '../model/printable.ts'
import { classifyRefusal, refusalDetail, type Answer, type Question } from '../model/proof.ts'
import type { RegistryHost } from '../model/registry-host.ts'
import { readRegistryToken } from '../model/registry-token.ts'
import { registryInvalid } from '../model/registry-invalid.ts'
import { Secret } from '../model/secret.ts'
import type { Credential, Registry } from '../ports.ts'
import type { Http, HttpResponse } from './http.ts'
import { tryUpload } from './try-upload.ts'

/**
 * A registry's own protocol: `/v2/` and the token endpoint that its challenge names
 * (distribution.github.io/distribution/spec/auth/token). Errors: those of http; REGISTRY_INVALID.
 */
export function createRegistry(options: {
  host: RegistryHost
  credential: Credential
  http: Http
  mask: (value: string) => void
}): Registry {
  const { host, credential, http, mask } = options
  const authorization = basic(credential)
  const ping = (headers: Record<string, string>): Promise<HttpResponse> =>
    http({ method: 'GET', url: `${host.origin}/v2/`, headers })

  let known: Promise<Challenge> | undefined
  const challenge = (): Promise<Challenge> =>
    (known ??= ping({}).then(response => readChallenge(response, host)))

  /** A token of the token endpoint, or its refusal. */
  async function issue(repository: string, actions: string): Promise<Secret | Answer> {
    const bearer = await challenge()
    if (bearer.scheme !== 'bearer') throw registryInvalid(host, 'has no token endpoint to ask')
    const url = tokenUrl(bearer, {
      scope: `repository:${repository}:${actions}`,
      account: credential.username,
    })
    if (url === undefined)
      throw registryInvalid(host, `names the token endpoint ${printable(bearer.realm, 120)}`)
    const response = await http({ method: 'GET', url, headers: { authorization } })
    if (response.status === 401 || response.status === 403) return refusal(response)
    const token = response.status === 200 ? tokenOf(response.body) : undefined
    if (token !== undefined) return new Secret(token, mask)
    const said = response.status === 200 ? 'without a token' : printable(refusalDetail(response.body), 120)
    throw registryInvalid(host, `token endpoint answers HTTP ${response.status}, ${said}`)
  }

  return {
    challenge,
    ask: async question => {
      const issued = await issue(question.repository, question.action)
      return issued instanceof Secret ? readAnswer(issued, question) : issued
    },
    tryUpload: async repository => {
      const issued = await issue(repository, 'pull,push')
      if (issued instanceof Secret) return tryUpload(repository, { host, http, bearer: issued })
      return { kind: 'refused', detail: 'detail' in issued ? issued.detail : issued.kind }
    },
    checkBasic: async () => {
      const response = await ping({ authorization })
      if (response.status === 401 || response.status === 403) return refusal(response)
      if (response.status !== 200)
        throw registryInvalid(host, `answers GET /v2/ with HTTP ${response.status}`)
      return { kind: 'granted', label: undefined }
    },
  }
}

function readChallenge(response: HttpResponse, host: RegistryHost): Challenge {
  const isPage = /\bhtml\b/.test(response.headers['content-type'] ?? '')
  if (isPage) throw registryInvalid(host, 'answers GET /v2/ with a web page')
  if (response.status === 200) return { scheme: 'none' }
  const header = response.headers['www-authenticate']
  const challenge = response.status === 401 && header !== undefined ? parseChallenge(header) : undefined
  if (challenge !== undefined) return challenge
  const said = header === undefined ? 'without a challenge' : `with the challenge ${printable(header, 120)}`
  throw registryInvalid(host, `answers GET /v2/ with HTTP ${response.status} ${said}`)
}

function basic({ username, token }: Credential): string {
  return `Basic ${Buffer.from(`${username}:${token.reveal()}`).toString('base64')}`
}

function tokenUrl(
  challenge: { realm: string; service: string | undefined },
  asked: { scope: string; account: string },
): string | undefined {
  if (!URL.canParse(challenge.realm)) return undefined
  const url = new URL(challenge.realm)
  if (challenge.service !== undefined) url.searchParams.set('service', challenge.service)
  url.searchParams.set('scope', asked.scope)
  url.searchParams.set('account', asked.account)
  return url.href
}

function refusal(response: HttpResponse): Answer {
  return classifyRefusal(printable(refusalDetail(response.body), 200))
}

function readAnswer(token: Secret, { repository, action }: Question): Answer {
  const read = readRegistryToken(token.reveal())
  if (read === undefined) return { kind: 'opaque' }
  if (read.allows(repository, action)) return { kind: 'granted', label: read.label }
  return { kind: 'withheld', label: read.label, detail: `the registry issues a token without ${action}` }
}

/** `token`, or its OAuth name `access_token`. */
function tokenOf(body: string): string | undefined {
  try {
    const json = JSON.parse(body) as { token?: unknown; access_token?: unknown } | null
    const token = json?.token ?? json?.access_token
    return typeof token === 'string' && token !== '' ? token : undefined
  } catch {
    // Not JSON: the caller says so, with the status.
    return undefined
  }
}
