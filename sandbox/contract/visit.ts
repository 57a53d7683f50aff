import { createClock } from '../../src/base/clock.ts'
import { OatError } from '../../src/base/error.ts'
import { createHttp, type Http } from '../../src/base/http.ts'
import type { HttpRequest, HttpResponse } from '../../src/base/http-exchange.ts'
import { Secret } from '../../src/base/secret.ts'
import { printable } from '../../src/base/text.ts'
import { createHub } from '../../src/hub/hub.ts'
import { openHubAccess } from '../../src/hub/requests.ts'
import type { HubOptions } from '../../src/hub/session.ts'
import { fieldsIn } from './shape.ts'

/** Which Docker Hub is asked, as whom, and about what. */
export interface HubPlace extends Pick<HubOptions, 'organization'> {
  readonly account: Pick<HubOptions, 'username' | 'password' | 'totpSecret'>
  /** Addresses without a slash at the end. */
  readonly hub: string
  readonly registry: string
  /** `org/name`: what the tokens may reach. */
  readonly repository: string
  /** A tag of it that the person named. */
  readonly tag?: string | undefined
  /** How often a thing that may come late is looked at, and the milliseconds between. */
  readonly looks: number
  readonly pause: number
}

export interface CreatedToken {
  readonly id: string
  readonly label: string
  readonly value: Secret
}

/** Why a question was not asked. `isOptional`: the organization does not have what it is about. */
export class NotAsked extends Error {
  readonly isOptional: boolean
  constructor(reason: string, isOptional = false) {
    super(reason)
    this.isOptional = isOptional
  }
}

/** What the tokens of each run are called at first. */
export const contractLabel = 'docker-oat-login contract'
const mostTokens = 3
/** Failed logins lock an organization. */
const mostRefusals = 3

export type ContractVisit = ReturnType<typeof openVisit>

/** One run of the questions. @param stop ends it; the tokens are deleted all the same */
export function openVisit(place: HubPlace, stop: AbortSignal, say: (text: string) => void) {
  const { hub: baseUrl, registry, organization, repository, account } = place
  const clock = createClock()
  const label = `${contractLabel} ${clock.unique().slice(0, 8)}`
  const secrets = [account.password.reveal(), account.totpSecret?.reveal() ?? '']
  const mask = (value: string): void => void secrets.push(value)
  const exchanges: { request: HttpRequest; answer: HttpResponse }[] = []
  const ending = new AbortController()
  const [asking, deleting] = [stop, ending.signal].map(signal => {
    const deadline = { signal, endsAt: Infinity, timeoutMs: 30_000 }
    return createHttp({ clock, deadline, attempts: 3, onRetry: say })
  }) as [Http, Http]
  let isEnding = false
  const http: Http = async request => {
    const answer = await (isEnding ? deleting : asking)(request)
    exchanges.push({ request, answer })
    return answer
  }
  const deadline = { signal: ending.signal, endsAt: Infinity, timeoutMs: 30_000 }
  const options = { ...account, baseUrl, organization }
  const ports = {
    runner: { mask, info: say, environment: {}, exportVariable: () => undefined },
    clock,
    deadline,
    http,
  }
  // One session for both, since a two-factor code works once.
  const access = openHubAccess(options, ports)
  const hub = createHub(options, ports, access)
  const created: Omit<CreatedToken, 'value'>[] = []
  /** Creations that may have come about without an answer. */
  let open = 0
  let refusals = 0
  const tokensPath = `/v2/orgs/${encodeURIComponent(organization)}/access-tokens`

  const send = async (method: HttpRequest['method'], path: string, body?: unknown): Promise<HttpResponse> => {
    const { jwt } = await access.logIn()
    const headers = { authorization: `Bearer ${jwt.reveal()}`, 'content-type': 'application/json' }
    const content = body === undefined ? {} : { body: JSON.stringify(body) }
    return http({ method, url: `${baseUrl}${path}`, headers, ...content, isOnce: method === 'POST' })
  }
  /** Runs what may create a token, and notes it. */
  const creating = async <T extends CreatedToken | undefined>(act: () => Promise<T>): Promise<T> => {
    if (created.length + open >= mostTokens) throw new NotAsked(`there are ${mostTokens} tokens already`)
    open++
    const token = await act().catch((error: unknown) => {
      // Every other error means that there is none.
      if (error instanceof OatError && !['REGISTRY_UNREACHABLE', 'HUB_INVALID'].includes(error.code)) open--
      throw error
    })
    open--
    if (token !== undefined) created.push(token)
    return token
  }

  return {
    ...place,
    access,
    client: hub,
    label,
    exchanges: exchanges as readonly (typeof exchanges)[number][],
    tokensPath,
    http,
    send,
    creating,
    /** Creates a token with a request of its own. `token`: `undefined` where that is refused. */
    create: async (wanted: object) => {
      const answers: HttpResponse[] = []
      const token = await creating(async () => {
        const answer = await send('POST', tokensPath, wanted)
        answers.push(answer)
        const { id, label: name, token: value } = fieldsIn(answer)
        if (answer.status >= 400) return undefined
        return {
          id: String(id),
          label: String(name),
          value: new Secret(typeof value === 'string' ? value : '', mask),
        }
      })
      return { answer: answers[0] as HttpResponse, token }
    },
    /** Asks the token service with a token. One that it does not know counts. */
    present: async (value: Secret, ...scopes: readonly string[]): Promise<HttpResponse> => {
      if (refusals >= mostRefusals) throw new NotAsked(`${mostRefusals} tokens were refused already`)
      const challenge = await http({ method: 'GET', url: `${registry}/v2/` })
      const [, realm = ''] = /realm="([^"]+)"/.exec(challenge.headers['www-authenticate'] ?? '') ?? []
      if (!URL.canParse(realm)) throw new NotAsked('the registry names no token service')
      const url = new URL(realm)
      url.searchParams.set('service', 'registry.docker.io')
      for (const scope of scopes) url.searchParams.append('scope', scope)
      const basic = Buffer.from(`${organization}:${value.reveal()}`).toString('base64')
      const headers = { authorization: `Basic ${basic}` }
      const answer = await http({ method: 'GET', url: url.href, headers })
      if (answer.status === 401 && !/insufficient/i.test(answer.body)) refusals++
      return answer
    },
    /** Looks until something has come about. */
    settles: async (look: () => Promise<boolean>): Promise<string> => {
      for (let looks = 1; looks <= place.looks; looks++) {
        if (await look()) return looks === 1 ? 'at once' : 'later'
        await clock.sleep(place.pause, stop)
      }
      return `not within ${place.looks} looks`
    },
    /** An answer without names and secrets, so that two can be compared and sent to anybody. */
    tidy: (text: string): string => {
      const hidden = secrets.filter(Boolean).reduce((rest, secret) => rest.replaceAll(secret, '***'), text)
      const names = Object.entries({
        [label]: 'LABEL',
        [repository]: 'REPOSITORY',
        [organization]: 'ORGANIZATION',
        [account.username]: 'ACCOUNT',
        [new URL(registry).host]: 'REGISTRY',
      })
      const named = names.reduce((rest, [name, word]) => rest.replace(wordPattern(name), word), hidden)
      return printable(named.replace(/x{20,}/, 'x…').replace(uuids, 'UUID'), 700)
    },
    /** Deletes what this run created, and looks whether it is gone. Gives what is still there, or may be. */
    leave: async (): Promise<readonly string[]> => {
      isEnding = true
      if (created.length + open === 0) return []
      for (let looks = 1; ; looks++) {
        const listed = (await hub.list()).filter(token => token.label.startsWith(label))
        const tokens = new Map([...created, ...listed].map(token => [token.id, token.label]))
        const remaining: string[] = []
        for (const [id, name] of tokens) {
          await hub.remove(id)
          if ((await hub.get(id)) !== undefined) remaining.push(name)
        }
        // One whose creation was not answered may come late into the list.
        const isOpen = created.length + open > tokens.size
        if (remaining.length === 0 && !isOpen) return []
        if (looks === place.looks) return isOpen ? [...remaining, `${label} (not answered)`] : remaining
        await clock.sleep(place.pause, deadline.signal)
      }
    },
  }
}

const uuids = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi
const wordPattern = (name: string): RegExp =>
  new RegExp(`(?<![\\w-])${name.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\w-])`, 'g')
