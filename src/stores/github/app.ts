import type { Fault } from '../../base/http-failure.ts'
import { Secret } from '../../base/secret.ts'
import { formatTime } from '../../base/time.ts'
import { type GithubInstallation, parseAppToken, parseInstallation } from './answers.ts'
import type { GithubRefusal } from './failure.ts'
import { type GithubAsk, type GithubReply, isAnswer } from './octokit.ts'
import { needFor, type TokenNeed } from './target.ts'

/** What speaks to GitHub: a token that was given, or those of an App. */
export interface GithubTokens {
  /** The one for a request, or why there is none: then nothing is to be sent. */
  readonly take: (path: string) => Promise<Secret | GithubRefusal | Fault>
  /** It answered 401: whether another one, or the same once more, is to be tried. */
  readonly refused: (path: string, refusal: GithubRefusal) => Promise<boolean>
  /** Nothing is sent any more for this path: GitHub has refused what speaks for us. */
  readonly isOver: (path: string) => boolean
  readonly close: () => Promise<void>
}

/** A token that GitHub has refused once is not shown to it again. */
export function keepToken(token: Secret): GithubTokens {
  let dead: GithubRefusal | undefined
  return {
    take: () => Promise.resolve(dead ?? token),
    refused: (_path, refusal) => {
      dead = refusal
      return Promise.resolve(false)
    },
    isOver: () => dead !== undefined,
    close: () => Promise.resolve(),
  }
}

interface AppTokenOptions {
  /** As the App: octokit signs with its key. */
  readonly ask: GithubAsk
  readonly needs: readonly TokenNeed[]
  /** GitHub's clock. */
  readonly now: () => number
  readonly pause: (milliseconds: number) => Promise<void>
  /** As a token, when the run ends: it may be cancelled by then. */
  readonly revoke: (token: Secret) => Promise<GithubReply>
  readonly mask: (value: string) => void
  readonly warn: (text: string) => void
}

/** An installation token, which ends after an hour. Times: GitHub's clock, in milliseconds since 1970. */
interface AppToken {
  readonly owner: string
  readonly value: Secret
  readonly madeAt: number
  readonly expiresAt: number
}

/** Milliseconds before its end in which a token is renewed, and after which all of GitHub's servers know one (octokit/auth-app.js). */
const early = 300_000
const fresh = 5000

/** A place of somebody whom the token list does not name: a repository that was handed over. */
const elsewhere: GithubRefusal = { status: 404, message: 'Not Found', trouble: 'installation' }

/**
 * Tokens of an App, one for each need: made when first used, limited to the need, renewed before they end, revoked by `close`. Where
 * GitHub refuses to make one, it is not asked again in this run.
 * docs.github.com/rest/apps/apps, "Create an installation access token for an app"
 */
export function createAppTokens(options: AppTokenOptions): GithubTokens {
  const { needs, now, pause } = options
  const { make, absent } = createTokenMaker(options)
  const made: AppToken[] = []
  const current = new Map<TokenNeed, AppToken>()
  const refusals = new Map<TokenNeed, GithubRefusal>()
  const replaced = new Set<TokenNeed>()
  const making = new Map<TokenNeed, ReturnType<typeof make>>()

  async function renew(need: TokenNeed): ReturnType<typeof make> {
    const token = await make(need)
    making.delete(need)
    if ('status' in token) refusals.set(need, token)
    if ('value' in token) {
      made.push(token)
      current.set(need, token)
    }
    return token
  }

  /** Requests at the same time share it. */
  function renewOnce(need: TokenNeed): ReturnType<typeof make> {
    const renewing = making.get(need) ?? renew(need)
    making.set(need, renewing)
    return renewing
  }

  return {
    async take(path) {
      const need = needFor(path, needs)
      if (need === undefined) return elsewhere
      const known = current.get(need)
      const isGood = known !== undefined && now() < known.expiresAt - early
      const token = isGood ? known : (refusals.get(need) ?? (await renewOnce(need)))
      const absence = absent(path)
      if (absence !== undefined) return absence
      if ('value' in token) return token.value
      // Minutes are left for a server that does not answer.
      return 'fault' in token && known !== undefined && now() < known.expiresAt ? known.value : token
    },
    async refused(path, refusal) {
      const need = needFor(path, needs)
      const token = need && current.get(need)
      if (need === undefined || token === undefined) return false
      if (now() - token.madeAt < fresh) {
        await pause(1000)
        return true
      }
      // Somebody ended it: another one is made, once.
      const isFirst = !replaced.has(need)
      replaced.add(need)
      current.delete(need)
      if (!isFirst) refusals.set(need, refusal)
      return isFirst
    },
    isOver: path => {
      const need = needFor(path, needs)
      return need !== undefined && refusals.has(need)
    },
    close: () =>
      revokeAll(
        made.filter(({ expiresAt }) => expiresAt > now()),
        options,
      ),
  }
}

/** That one cannot be revoked is only told: it ends by itself. */
async function revokeAll(tokens: readonly AppToken[], { revoke, warn }: AppTokenOptions): Promise<void> {
  for (const { owner, value, expiresAt } of tokens) {
    const reply = await revoke(value)
    if (isAnswer(reply)) continue
    const why = 'fault' in reply ? reply.fault.message : `HTTP ${reply.status}`
    const end = formatTime(expiresAt)
    warn(`a token of the GitHub App for ${owner} was not revoked (${why}): it ends by itself at ${end}`)
  }
}

const unreadable = { message: 'something unexpected', trouble: 'token' } as const

/** Asks as the App where it is installed, and remembers what cannot be had: the key, and repositories in which it is not. */
function createAppLookup(ask: GithubAsk) {
  const absences = new Map<string, GithubRefusal>()
  let keyRefusal: GithubRefusal | undefined

  /** A key that GitHub does not take is not shown to it again. */
  const asApp: GithubAsk = async request => {
    if (keyRefusal !== undefined) return keyRefusal
    const reply = await ask(request)
    if (!('message' in reply) || reply.status !== 401) return reply
    return (keyRefusal = { ...reply, trouble: 'key' })
  }

  /** @param name of a repository, where the App may be absent; `undefined`: the organization's */
  async function find(owner: string, name?: string): Promise<GithubInstallation | GithubRefusal | Fault> {
    const place = name === undefined ? `/orgs/${owner}` : `/repos/${owner}/${name}`
    const reply = await asApp({ method: 'GET', path: `${place}/installation` })
    if (!isAnswer(reply)) {
      if ('fault' in reply || reply.status !== 404) return reply
      const refusal = { ...reply, trouble: 'installation' } as const
      absences.set(place.toLowerCase(), refusal)
      return refusal
    }
    const found = parseInstallation(reply.data)
    if (found === undefined) return { ...unreadable, status: reply.status }
    const message = 'This installation has been suspended'
    return found.isSuspended ? { status: 403, message, trouble: 'suspended' } : found
  }

  return {
    asApp,
    find,
    /** Why a request for a repository cannot be sent. */
    absent: (path: string): GithubRefusal | undefined =>
      absences.get(path.split('/').slice(0, 4).join('/').toLowerCase()),
  }
}

function createTokenMaker({ ask, now, mask }: AppTokenOptions) {
  const { asApp, find, absent } = createAppLookup(ask)

  /** By the first repository that has it; or why none has. */
  async function findFirst({ owner, repositories }: TokenNeed) {
    let last: Awaited<ReturnType<typeof find>> = elsewhere
    for (const name of repositories ?? [undefined]) {
      last = await find(owner, name)
      if (!('trouble' in last && last.trouble === 'installation')) break
    }
    return last
  }

  /** A token with what the App has of the need. Where that is not all, GitHub says for which request it is not enough. */
  async function create(need: TokenNeed, { id, granted }: GithubInstallation): Promise<GithubReply> {
    const { owner, repositories, level, permissions } = need
    const post = (names: readonly string[], reads = need.reads): Promise<GithubReply> => {
      const present = repositories?.filter(name => absent(`/repos/${owner}/${name}`) === undefined)
      const asked = ['metadata', ...names, ...reads].map(
        it => [it, names.includes(it) ? level : 'read'] as const,
      )
      const body = { permissions: Object.fromEntries(asked), repositories: present }
      return asApp({ method: 'POST', path: `/app/installations/${id}/access_tokens`, body })
    }
    let reply = await post(permissions)
    if (isUnprocessable(reply, /repositor/)) {
      // GitHub does not say which one it is.
      for (const name of repositories ?? []) await find(owner, name)
      reply = await post(permissions)
    }
    if (!isUnprocessable(reply, /permissions requested/)) return reply
    return post(
      permissions.filter(name => granted[name] === 'write' || granted[name] === level),
      need.reads.filter(name => name in granted),
    )
  }

  return {
    absent,
    make: async (need: TokenNeed): Promise<AppToken | GithubRefusal | Fault> => {
      const installation = await findFirst(need)
      if (!('id' in installation)) return installation
      const reply = await create(need, installation)
      if (!isAnswer(reply)) return 'fault' in reply ? reply : { trouble: 'token', ...reply }
      const token = parseAppToken(reply.data)
      if (token === undefined) return { ...unreadable, status: reply.status }
      const value = new Secret(token.token, mask)
      return { owner: need.owner, value, madeAt: now(), expiresAt: token.expiresAt }
    },
  }
}

/** 422, with these words. */
function isUnprocessable(reply: GithubReply, words: RegExp): boolean {
  return 'message' in reply && reply.status === 422 && words.test(reply.message)
}
