import { groupBy } from '../base/group-by.ts'
import type { HttpResponse } from '../base/http-exchange.ts'
import type { Http } from '../base/http.ts'
import { Secret } from '../base/secret.ts'
import { printable } from '../base/text.ts'
import { type RegistryHost, registryInvalid } from './host.ts'
import { createTokenEndpoint, readRefusal } from './token-endpoint.ts'
import { parseChallenge, readRegistryToken, refusalDetail } from './protocol.ts'
import type { Answer, Challenge, Question, UploadAnswer } from './protocol.ts'

/** A user name and its secret, as a registry takes them. */
export interface Credential {
  readonly username: string
  /** What the name comes from, in words for a message. */
  readonly from?: string | undefined
  readonly token: Secret
}

/** One registry, bound to its address and to the credential that may be shown to it. */
export interface Registry {
  /** `GET /v2/` without a credential: how this registry wants to be asked. */
  challenge(): Promise<Challenge>
  /** One request to the token endpoint. Never repeated after 401 or 403. */
  ask(question: Question): Promise<Answer>
  /** The same without a credential: what anybody may do. */
  askAsNobody(question: Question): Promise<Answer>
  /** The same for several questions in one request. Gives what its answer says to each of them. */
  askTogether(questions: readonly Question[]): Promise<(question: Question) => Answer>
  /** `GET /v2/` with the credential, for registries that speak Basic. */
  checkBasic(): Promise<Answer>
  /** Whether there is a tag, by a session that was issued before; `undefined` where that does not tell. */
  hasTag(repository: string, tag: string): Promise<boolean | undefined>
  /** Begins to push a blob and takes it back: the strongest proof of push. */
  tryUpload(repository: string): Promise<UploadAnswer>
}

/** distribution spec, auth/token. Errors: those of http; REGISTRY_INVALID, REGISTRY_UNTRUSTED. */
export function createRegistry(
  host: RegistryHost,
  credential: Credential,
  { http, mask }: { http: Http; mask: (value: string) => void },
): Registry {
  const authorization = `Basic ${encodedCredential(credential)}`
  const ping = (headers: Record<string, string>) =>
    http({ method: 'GET', url: `${host.origin}/v2/`, headers })
  let known: Promise<Challenge> | undefined
  const challenge = () => (known ??= ping({}).then(response => readChallenge(response, host)))

  const { username } = credential
  const endpoint = { host, http, mask, challenge }
  const askEndpoint = createTokenEndpoint({ ...endpoint, account: { username, authorization } })
  const sessions: Secret[] = []
  const issue: typeof askEndpoint = async (...scopes) => {
    const issued = await askEndpoint(...scopes)
    if (issued instanceof Secret) sessions.push(issued)
    return issued
  }
  const issueToNobody = createTokenEndpoint({ ...endpoint, account: undefined })
  const ask = async (question: Question, as: typeof issue): Promise<Answer> => {
    const issued = await as(scopeOf(question.repository, question.action))
    return issued instanceof Secret ? readAnswer(issued, question) : issued
  }

  return {
    challenge: () =>
      host.tokenEndpoint === undefined
        ? challenge()
        : Promise.resolve({ scheme: 'bearer', ...host.tokenEndpoint }),
    ask: question => ask(question, issue),
    askAsNobody: question => ask(question, issueToNobody),
    askTogether: async questions => {
      const issued = await issue(...scopesOf(questions))
      return question => (issued instanceof Secret ? readAnswer(issued, question) : issued)
    },
    tryUpload: async repository => {
      const issued = await issue(scopeOf(repository, 'pull,push'))
      if (issued instanceof Secret) return tryUpload(repository, issued, { host, http })
      return { kind: 'refused', detail: 'detail' in issued ? issued.detail : issued.kind }
    },
    hasTag: async (repository, tag) => {
      const session = sessions.find(one => readRegistryToken(one.reveal())?.allows(repository, 'pull'))
      if (session === undefined) return undefined
      const headers = { authorization: `Bearer ${session.reveal()}`, accept: manifestTypes }
      const { status } = await http({
        method: 'HEAD',
        url: `${host.origin}/v2/${repository}/manifests/${tag}`,
        headers,
      })
      return status === 404 ? false : status === 200 || undefined
    },
    checkBasic: async () => {
      const response = await ping({ authorization })
      if (response.status === 401 || response.status === 403) return readRefusal(response)
      if (response.status === 200) return { kind: 'granted', label: undefined }
      throw registryInvalid(host, `answers GET /v2/ with HTTP ${response.status}`)
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
  const reason = header === undefined ? 'without a challenge' : `with the challenge ${printable(header, 120)}`
  throw registryInvalid(host, `answers GET /v2/ with HTTP ${response.status} ${reason}`)
}

/** `user:token` in base64, as an `Authorization: Basic` header and docker's configuration have it. */
export function encodedCredential({ username, token }: Omit<Credential, 'from'>): string {
  return Buffer.from(`${username}:${token.reveal()}`).toString('base64')
}

const manifestTypes = ['oci.image.index.v1', 'docker.distribution.manifest.list.v2', 'oci.image.manifest.v1']
  .concat('docker.distribution.manifest.v2')
  .map(type => `application/vnd.${type}+json`)
  .join(', ')

const scopeOf = (repository: string, actions: string): string => `repository:${repository}:${actions}`

/** One scope a repository. */
function scopesOf(questions: readonly Question[]): readonly string[] {
  return [...groupBy(questions, ({ repository }) => repository)].map(([name, own]) =>
    scopeOf(name, [...new Set(own.map(({ action }) => action))].join(',')),
  )
}

function readAnswer(token: Secret, { repository, action }: Question): Answer {
  const read = readRegistryToken(token.reveal())
  if (read === undefined) return { kind: 'opaque' }
  if (read.allows(repository, action)) return { kind: 'granted', label: read.label }
  return { kind: 'withheld', label: read.label, detail: `the registry issues a token without ${action}` }
}

/**
 * Opens a blob upload and cancels it (distribution spec, "Pushing blobs"). docker-registry asks for `delete` to
 * cancel, which a push token does not have: there the empty upload stays until the registry purges it. `bearer`:
 * the registry's own token, for pull and push.
 */
export async function tryUpload(
  repository: string,
  bearer: Secret,
  { host, http }: { host: RegistryHost; http: Http },
): Promise<UploadAnswer> {
  const headers = { authorization: `Bearer ${bearer.reveal()}` }
  const url = `${host.origin}/v2/${repository}/blobs/uploads/`
  const response = await http({ method: 'POST', url, headers })
  const { status } = response
  if (status === 401 || status === 403) {
    return { kind: 'refused', detail: printable(refusalDetail(response.body), 200) }
  }
  if (status !== 202) throw registryInvalid(host, `answers the start of an upload with HTTP ${status}`)
  const upload = uploadAddress(response.headers.location, host)
  const ended = upload && (await http({ method: 'DELETE', url: upload.href, headers }))
  return { kind: 'opened', cancelled: ended !== undefined && (ended.status < 300 || ended.status === 404) }
}

/** The token is sent only to its registry. */
function uploadAddress(location: string | undefined, { origin }: RegistryHost): URL | undefined {
  if (location === undefined || !URL.canParse(location, origin)) return undefined
  const upload = new URL(location, origin)
  return upload.origin === origin ? upload : undefined
}
