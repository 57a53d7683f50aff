import type { Http, HttpResponse } from '../base/http.ts'
import { Secret } from '../base/secret.ts'
import { printable } from '../base/text.ts'
import type { Credential, Registry } from '../ports.ts'
import type { RegistryHost } from './host.ts'
import { createIssuer, readRefusal } from './issuer.ts'
import type { Answer, Question } from './proof.ts'
import { type Challenge, parseChallenge } from './protocol.ts'
import { registryInvalid } from './registry-invalid.ts'
import { readRegistryToken } from './registry-token.ts'
import { tryUpload } from './try-upload.ts'

/**
 * A registry's own protocol: `/v2/` and the token endpoint
 * (distribution.github.io/distribution/spec/auth/token). Errors: those of http; REGISTRY_INVALID,
 * REGISTRY_UNTRUSTED.
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

  const { username } = credential
  const issue = createIssuer({ host, username, authorization, http, mask, challenge })

  return {
    challenge: () =>
      host.tokenEndpoint === undefined
        ? challenge()
        : Promise.resolve({ scheme: 'bearer', ...host.tokenEndpoint }),
    ask: async question => {
      const issued = await issue(scopeOf(question.repository, question.action))
      return issued instanceof Secret ? readAnswer(issued, question) : issued
    },
    tryUpload: async repository => {
      const issued = await issue(scopeOf(repository, 'pull,push'))
      if (issued instanceof Secret) return tryUpload(repository, { host, http, bearer: issued })
      return { kind: 'refused', detail: 'detail' in issued ? issued.detail : issued.kind }
    },
    checkBasic: async () => {
      const response = await ping({ authorization })
      if (response.status === 401 || response.status === 403) return readRefusal(response)
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

function scopeOf(repository: string, actions: string): string {
  return `repository:${repository}:${actions}`
}

function readAnswer(token: Secret, { repository, action }: Question): Answer {
  const read = readRegistryToken(token.reveal())
  if (read === undefined) return { kind: 'opaque' }
  if (read.allows(repository, action)) return { kind: 'granted', label: read.label }
  return { kind: 'withheld', label: read.label, detail: `the registry issues a token without ${action}` }
}
