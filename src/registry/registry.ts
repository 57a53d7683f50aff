import { inBatches } from '../base/batches.ts'
import { OatError, resultOrError } from '../base/error.ts'
import { groupBy } from '../base/group-by.ts'
import { type HttpResponse, isPage } from '../base/http-exchange.ts'
import type { Http } from '../base/http.ts'
import { parseJsonObject } from '../base/json.ts'
import { type Mask, Secret } from '../base/secret.ts'
import { printable, unique } from '../base/text.ts'
import { type RegistryHost, registryInvalid, type TokenEndpoint } from './host.ts'
import { classifyRefusal, parseChallenge, readRegistryToken, refusalDetail, tokenUrl } from './protocol.ts'
import type { Answer, Challenge, Question, UploadAnswer } from './protocol.ts'
import type { NamedTag } from './repositories.ts'

export interface Credential {
  readonly username: string
  /** What the name comes from, in words for a message. */
  readonly from?: string | undefined
  readonly token: Secret
}

/** One registry, bound to its address and to the credential that may be shown to it. */
export type Registry = ReturnType<typeof createRegistry>

export type RegistryPorts = Readonly<{ http: Http; runner: { readonly mask: Mask } }>

/** distribution spec, auth/token. Errors: those of http; REGISTRY_INVALID, REGISTRY_UNTRUSTED. */
export function createRegistry(host: RegistryHost, credential: Credential, ports: RegistryPorts) {
  const { http } = ports
  const ping = (headers: Record<string, string>) =>
    http({ method: 'GET', url: `${host.origin}/v2/`, headers })
  let knownChallenge: Promise<Challenge> | undefined
  const challenge = () => (knownChallenge ??= ping({}).then(response => readChallenge(response, host)))
  const { issue, sessions } = createTokenService(host, credential, { ...ports, challenge })
  const ask = async (question: Question, isNobody = false): Promise<Answer> => {
    const issued = await issue([scopeOf(question.repository, question.action)], isNobody)
    return issued instanceof Secret ? readAnswer(issued, question) : issued
  }
  const hasTag = async ({ repository, tag }: NamedTag): Promise<boolean | undefined> => {
    const session = sessions.find(one => readRegistryToken(one.reveal())?.allows(repository, 'pull'))
    if (session === undefined) return undefined
    const headers = { authorization: `Bearer ${session.reveal()}`, accept: manifestTypes }
    const url = `${host.origin}/v2/${repository}/manifests/${tag}`
    const answer = await resultOrError(() => http({ method: 'HEAD', url, headers }))
    if (answer instanceof OatError) return undefined
    return answer.status === 404 ? false : answer.status === 200 || undefined
  }

  return {
    /** `GET /v2/` without a credential: how this registry wants to be asked. */
    challenge: (): Promise<Challenge> => {
      const { tokenEndpoint } = host
      return tokenEndpoint ? Promise.resolve({ scheme: 'bearer', ...tokenEndpoint }) : challenge()
    },
    /** One request to the token endpoint. Never repeated after 401 or 403. */
    ask: (question: Question) => ask(question),
    /** The same without a credential: what anybody may do. */
    askAsNobody: (question: Question) => ask(question, true),
    /** The same for several questions in one request. Gives what its answer says to each of them. */
    askTogether: async (questions: readonly Question[]) => {
      const issued = await issue(scopesOf(questions))
      return (question: Question) => (issued instanceof Secret ? readAnswer(issued, question) : issued)
    },
    /** Begins to push a blob and takes it back: the strongest proof of push. */
    tryUpload: async (repository: string): Promise<UploadAnswer> => {
      const issued = await issue([scopeOf(repository, 'pull,push')])
      if (issued instanceof Secret) return tryUpload(repository, issued, { host, http })
      return { kind: 'refused', detail: 'detail' in issued ? issued.detail : issued.kind }
    },
    /** Which token the credential is, by a request for nothing: `granted`, with its label if that is told. */
    identify: async (): Promise<Answer> => {
      const issued = await issue([])
      if (!(issued instanceof Secret)) return issued
      const { label } = readRegistryToken(issued.reveal()) ?? {}
      return label === undefined ? { kind: 'opaque' } : { kind: 'granted', label }
    },
    /** Which tags are there, by sessions that were issued before; `undefined` where those do not tell. */
    findTags: (tags: readonly NamedTag[]) => inBatches(tags, hasTag),
    /** `GET /v2/` with the credential, for registries that speak Basic. */
    checkBasic: async (): Promise<Answer> => {
      const response = await ping(basicHeader(credential))
      if (response.status === 401 || response.status === 403) return readRefusal(response)
      if (response.status === 200) return { kind: 'granted', label: undefined }
      throw registryInvalid(host, `answers GET /v2/ with HTTP ${response.status}`)
    },
  }
}

function readRefusal(response: HttpResponse): Answer {
  return classifyRefusal(printable(refusalDetail(response.body), 200))
}

function tokenOf(body: string): string | undefined {
  const json = parseJsonObject(body)
  const token = json?.['token'] ?? json?.['access_token']
  return typeof token === 'string' && token !== '' ? token : undefined
}

/** Issues the registry's own tokens. `challenge`: how the registry wants to be asked. */
function createTokenService(
  host: RegistryHost,
  credential: Credential,
  { http, runner, challenge }: RegistryPorts & { challenge: () => Promise<Challenge> },
) {
  let endpoint: Promise<TokenEndpoint> | undefined
  const sessions: Secret[] = []

  async function named(): Promise<TokenEndpoint> {
    const answer = await challenge()
    if (answer.scheme !== 'bearer') throw registryInvalid(host, 'has no token endpoint to ask')
    return answer
  }

  async function issueAt(tokenEndpoint: TokenEndpoint, scopes: readonly string[], isNobody: boolean) {
    const url = tokenUrl(tokenEndpoint, { host, scopes, account: isNobody ? undefined : credential.username })
    const response = await http({ method: 'GET', url, headers: isNobody ? {} : basicHeader(credential) })
    if (response.status === 401 || response.status === 403) return readRefusal(response)
    const token = response.status === 200 ? tokenOf(response.body) : undefined
    if (token === undefined) {
      const isRefused = response.status !== 200
      const reason = isRefused ? printable(refusalDetail(response.body), 120) : 'without a token'
      throw registryInvalid(host, `token endpoint answers HTTP ${response.status}, ${reason}`)
    }
    const session = new Secret(token, runner.mask)
    if (!isNobody) sessions.push(session)
    return session
  }

  /** A token for all scopes, or its refusal; where the known endpoint is none, by the registry's own. */
  async function issue(scopes: readonly string[], isNobody = false): Promise<Secret | Answer> {
    const { tokenEndpoint: usual } = host
    if (usual === undefined || endpoint !== undefined) {
      return issueAt(await (endpoint ??= named()), scopes, isNobody)
    }
    try {
      return await issueAt(usual, scopes, isNobody)
    } catch (error) {
      // A refusal is an answer of a token endpoint; a server in trouble is in trouble by any name.
      if (!(error instanceof OatError) || error.code !== 'REGISTRY_INVALID') throw error
      // The first error says more than why the registry could not be asked either.
      const other = await named().catch(() => undefined)
      if (other === undefined || other.realm === usual.realm) throw error
      endpoint = Promise.resolve(other)
      return issueAt(other, scopes, isNobody)
    }
  }

  return { issue, sessions }
}

function readChallenge(response: HttpResponse, host: RegistryHost): Challenge {
  if (isPage(response.headers)) throw registryInvalid(host, 'answers GET /v2/ with a web page')
  if (response.status === 200) return { scheme: 'none' }
  const header = response.headers['www-authenticate']
  const challenge = response.status === 401 && header !== undefined ? parseChallenge(header) : undefined
  if (challenge !== undefined) return challenge
  const reason = header === undefined ? 'without a challenge' : `with the challenge ${printable(header, 120)}`
  throw registryInvalid(host, `answers GET /v2/ with HTTP ${response.status} ${reason}`)
}

const basicHeader = (credential: Credential) => ({ authorization: `Basic ${encodedCredential(credential)}` })

/** `user:token` in base64, as an `Authorization: Basic` header and docker's configuration have it. */
export function encodedCredential({ username, token }: Omit<Credential, 'from'>): string {
  return Buffer.from(`${username}:${token.reveal()}`).toString('base64')
}

const manifestTypes = ['oci.image.index.v1', 'docker.distribution.manifest.list.v2', 'oci.image.manifest.v1']
  .concat('docker.distribution.manifest.v2')
  .map(type => `application/vnd.${type}+json`)
  .join(', ')

const scopeOf = (repository: string, actions: string): string => `repository:${repository}:${actions}`

function scopesOf(questions: readonly Question[]): readonly string[] {
  const groups = groupBy(questions, ({ repository }) => repository)
  return Array.from(groups, ([name, group]) => scopeOf(name, unique(group.map(it => it.action)).join(',')))
}

function readAnswer(token: Secret, { repository, action }: Question): Answer {
  const claims = readRegistryToken(token.reveal())
  if (claims === undefined) return { kind: 'opaque' }
  if (claims.allows(repository, action)) return { kind: 'granted', label: claims.label }
  return { kind: 'withheld', label: claims.label, detail: `the registry issues a token without ${action}` }
}

/** Opens an upload, cancels it (distribution spec, "Pushing blobs"); without `delete` it may stay a while. */
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
