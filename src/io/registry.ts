import { parseChallenge, type Challenge } from '../model/challenge.ts'
import { OatError } from '../model/error.ts'
import { printable } from '../model/printable.ts'
import { classifyRefusal, refusalDetail, type Answer, type Question } from '../model/proof.ts'
import type { RegistryHost } from '../model/registry-host.ts'
import { readRegistryToken } from '../model/registry-token.ts'
import { Secret } from '../model/secret.ts'
import type { Credential, Registry } from '../ports.ts'
import type { Http, HttpResponse } from './http.ts'

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

  async function readChallenge(): Promise<Challenge> {
    const response = await ping({})
    const isPage = /\bhtml\b/.test(response.headers['content-type'] ?? '')
    if (isPage) throw invalid(host, 'answers GET /v2/ with a web page')
    if (response.status === 200) return { scheme: 'none' }
    const header = response.headers['www-authenticate']
    const challenge = response.status === 401 && header !== undefined ? parseChallenge(header) : undefined
    if (challenge === undefined) {
      const said =
        header === undefined ? 'without a challenge' : `with the challenge ${printable(header, 120)}`
      throw invalid(host, `answers GET /v2/ with HTTP ${response.status} ${said}`)
    }
    return challenge
  }

  let known: Promise<Challenge> | undefined
  const challenge = (): Promise<Challenge> => (known ??= readChallenge())

  return {
    challenge,
    ask: async question => {
      const bearer = await challenge()
      if (bearer.scheme !== 'bearer') throw invalid(host, 'has no token endpoint to ask')
      const url = tokenUrl(bearer, { question, username: credential.username })
      if (url === undefined) throw invalid(host, `names the token endpoint ${printable(bearer.realm, 120)}`)
      const response = await http({ method: 'GET', url, headers: { authorization } })
      if (response.status === 401 || response.status === 403) return refusal(response)
      const token = response.status === 200 ? tokenOf(response.body) : undefined
      if (token === undefined) {
        const said =
          response.status === 200 ? 'without a token' : printable(refusalDetail(response.body), 120)
        throw invalid(host, `token endpoint answers HTTP ${response.status}, ${said}`)
      }
      return readAnswer(new Secret(token, mask), question)
    },
    checkBasic: async () => {
      const response = await ping({ authorization })
      if (response.status === 401 || response.status === 403) return refusal(response)
      if (response.status !== 200) throw invalid(host, `answers GET /v2/ with HTTP ${response.status}`)
      return { kind: 'granted', label: undefined }
    },
  }
}

function basic({ username, token }: Credential): string {
  return `Basic ${Buffer.from(`${username}:${token.reveal()}`).toString('base64')}`
}

function tokenUrl(
  challenge: { realm: string; service: string | undefined },
  asked: { question: Question; username: string },
): string | undefined {
  if (!URL.canParse(challenge.realm)) return undefined
  const url = new URL(challenge.realm)
  if (challenge.service !== undefined) url.searchParams.set('service', challenge.service)
  url.searchParams.set('scope', `repository:${asked.question.repository}:${asked.question.action}`)
  url.searchParams.set('account', asked.username)
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

function invalid(host: RegistryHost, message: string): OatError {
  return new OatError('REGISTRY_INVALID', {
    message: `${host.name} ${message}`,
    hint: 'check that input registry names a container registry; a proxy in between may have answered in its place',
  })
}
