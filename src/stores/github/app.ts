import { Secret } from '../../base/secret.ts'
import { formatTime } from '../../base/time.ts'
import type { ClientPorts } from '../../runner/ports.ts'
import { type GithubInstallation, parseAppToken, parseInstallation } from './answers.ts'
import { type GithubAsk, type GithubTokens, isAnswer, type NoAnswer, type Reply } from './ask.ts'
import type { GithubRefusal } from './failure.ts'
import { needFor, type TokenNeed } from './target.ts'

interface AppTokenOptions {
  /** As the App itself. */
  readonly ask: GithubAsk
  readonly needs: readonly TokenNeed[]
  /** GitHub's. */
  readonly time: { readonly now: () => number }
  /** As a token, when the run ends: it may be cancelled by then. */
  readonly revoke: (token: Secret) => Promise<Reply>
}

/** An installation token, which ends after an hour. Times: GitHub's clock, in milliseconds since 1970. */
type AppToken = Readonly<{ owner: string; value: Secret; madeAt: number; expiresAt: number }>

/** Milliseconds: renewed before its end; when GitHub's servers know a new one (octokit/auth-app.js). */
const early = 300_000
const fresh = 5000

/** A place of somebody whom the token list does not name: a repository that was handed over. */
const elsewhere: GithubRefusal = { status: 404, message: 'Not Found', trouble: 'installation' }
const unreadable = { message: 'something unexpected', trouble: 'token' } as const

/**
 * Tokens of an App, one for each need (docs.github.com/rest/apps/apps): made when first used, limited to the
 * need, renewed before they end, revoked by `close`. What GitHub refuses to make is asked for once a run.
 */
export function createAppTokens(options: AppTokenOptions, ports: ClientPorts): GithubTokens {
  const { needs, revoke } = options
  const { clock, deadline, runner } = ports
  const { now } = options.time
  const { issue, absenceOf, issuedTokens } = createTokenMaker(options, ports)
  const tokenByNeed = new Map<TokenNeed, { token: Promise<AppToken | NoAnswer>; renewAt: number }>()

  /** Requests at the same time share it. */
  async function tokenFor(need: TokenNeed): Promise<AppToken | NoAnswer> {
    const earlierToken = tokenByNeed.get(need)
    if (earlierToken !== undefined && now() < earlierToken.renewAt) return earlierToken.token
    const next = { token: issue(need), renewAt: Infinity }
    tokenByNeed.set(need, next)
    const token = await next.token
    if ('value' in token) next.renewAt = token.expiresAt - early
    if ('fault' in token) tokenByNeed.delete(need)
    return token
  }

  return {
    async take(path) {
      const need = needFor(path, needs)
      if (need === undefined) return elsewhere
      const token = await tokenFor(need)
      return absenceOf(path) ?? ('value' in token ? token.value : token)
    },
    async refused(path, refusal) {
      const need = needFor(path, needs)
      const token = need && (await tokenByNeed.get(need)?.token)
      if (need === undefined || token === undefined || !('value' in token)) return false
      if (now() - token.madeAt < fresh) {
        await clock.sleep(1000, deadline.signal)
        return true
      }
      tokenByNeed.set(need, { token: Promise.resolve(refusal), renewAt: Infinity })
      return false
    },
    async close() {
      for (const { owner, value, expiresAt } of issuedTokens.filter(token => token.expiresAt > now())) {
        if (isAnswer(await revoke(value))) continue
        const end = formatTime(expiresAt)
        runner.warning(`a token of the GitHub App for ${owner} was not revoked: it ends by itself at ${end}`)
      }
    },
  }
}

/** Makes tokens, and remembers what cannot be had. */
function createTokenMaker({ ask, time }: AppTokenOptions, { runner }: ClientPorts) {
  const issuedTokens: AppToken[] = []
  const absences = new Map<string, GithubRefusal>()
  let badKey: GithubRefusal | undefined

  const asApp: GithubAsk = async (...request) => {
    if (badKey !== undefined) return badKey
    const reply = await ask(...request)
    if (!('message' in reply) || reply.status !== 401) return reply
    return (badKey = { ...reply, trouble: 'key' })
  }

  /** @param place a repository, where the App may be absent, or an organization */
  async function findInstallation(place: string): Promise<GithubInstallation | NoAnswer> {
    const reply = await asApp('GET', `${place}/installation`)
    if (isAnswer(reply)) return parseInstallation(reply.data) ?? { ...unreadable, status: reply.status }
    if ('fault' in reply || reply.status !== 404) return reply
    const refusal = { ...reply, trouble: 'installation' } as const
    absences.set(place.toLowerCase(), refusal)
    return refusal
  }

  /** Why a request for a repository cannot be sent. */
  const absenceOf = (path: string): GithubRefusal | undefined =>
    absences.get(path.split('/').slice(0, 4).join('/').toLowerCase())

  /** A token with what the App has of the need: GitHub says for which request that is not enough. */
  async function issue({ owner, repositories, level, permissions, reads }: TokenNeed) {
    const places = repositories?.map(name => `/repos/${owner}/${name}`) ?? [`/orgs/${owner}`]
    let installation: GithubInstallation | NoAnswer = elsewhere
    for (const place of places) {
      installation = await findInstallation(place)
      if (absenceOf(place) === undefined) break
    }
    if (!('id' in installation)) return installation
    const { id, granted } = installation
    const rights = permissions.filter(name => granted[name] === 'write' || granted[name] === level)
    const allRights = ['metadata', ...rights, ...reads.filter(name => name in granted)]
    const levels = allRights.map(name => [name, rights.includes(name) ? level : 'read'] as const)
    const post = (): Promise<Reply> => {
      const present = repositories?.filter(name => absenceOf(`/repos/${owner}/${name}`) === undefined)
      const body = { permissions: Object.fromEntries(levels), repositories: present }
      return asApp('POST', `/app/installations/${id}/access_tokens`, { body })
    }
    let reply = await post()
    if ('message' in reply && reply.status === 422 && /repositor/.test(reply.message)) {
      // GitHub does not say which one it is.
      for (const place of places) await findInstallation(place)
      reply = await post()
    }
    if (!isAnswer(reply)) return 'fault' in reply ? reply : { trouble: 'token' as const, ...reply }
    const token = parseAppToken(reply.data)
    if (token === undefined) return { ...unreadable, status: reply.status }
    const { expiresAt } = token
    const issuedToken = { owner, value: new Secret(token.token, runner.mask), madeAt: time.now(), expiresAt }
    issuedTokens.push(issuedToken)
    return issuedToken
  }

  return { absenceOf, issue, issuedTokens }
}
