import type { Fault } from '../../base/http-failure.ts'
import type { Secret } from '../../base/secret.ts'
import { formatTime } from '../../base/time.ts'
import { type AppToken, createTokenMaker, elsewhere, type MakerOptions } from './app.ts'
import { type GithubReply, isAnswer } from './octokit.ts'
import type { GithubRefusal } from './failure.ts'
import { needFor, type TokenNeed } from './target.ts'

/** What speaks to GitHub: a token that was given, or those of an App. */
export interface GithubTokens {
  /** The one for a request, or why there is none: then nothing is to be sent. */
  readonly take: (path: string) => Promise<Secret | GithubRefusal | Fault>
  /** GitHub answered something else than 401 to it. */
  readonly accepted: (path: string) => void
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
    accepted: () => undefined,
    refused: (_path, refusal) => {
      dead = refusal
      return Promise.resolve(false)
    },
    isOver: () => dead !== undefined,
    close: () => Promise.resolve(),
  }
}

export interface AppTokenOptions extends MakerOptions {
  readonly needs: readonly TokenNeed[]
  /** As a token, when the run ends: it may be cancelled by then. */
  readonly revoke: (token: Secret) => Promise<GithubReply>
  readonly pause: (milliseconds: number) => Promise<void>
  readonly warn: (text: string) => void
}

/** Milliseconds before its end in which a token is renewed. */
const early = 300_000
/** Milliseconds after which all of GitHub's servers know a token (octokit/auth-app.js waits as long). */
const fresh = 5000

/**
 * Tokens of an App, one for each need: made when first used, limited to the need, renewed before they end, revoked by `close`. Where
 * GitHub refuses to make one, it is not asked again in this run.
 * docs.github.com/rest/apps/apps, "Create an installation access token for an app"
 */
export function createAppTokens(options: AppTokenOptions): GithubTokens {
  const { needs, now, pause } = options
  const { made, current, refusals, renew, absent } = createShelf(options)
  const find = (path: string) => {
    const need = needFor(path, needs)
    return { need, token: need && current.get(need) }
  }
  return {
    async take(path) {
      const { need, token: known } = find(path)
      if (need === undefined) return elsewhere
      if (known !== undefined && now() < known.expiresAt - early) return absent(path) ?? known.value
      const token = refusals.get(need) ?? (await renew(need))
      const absence = absent(path)
      if (absence !== undefined) return absence
      if ('value' in token) return token.value
      // Minutes are left for a server that does not answer.
      return 'fault' in token && known !== undefined && now() < known.expiresAt ? known.value : token
    },
    accepted(path) {
      const { token } = find(path)
      if (token !== undefined) token.works = true
    },
    async refused(path, refusal) {
      const { need, token } = find(path)
      if (need === undefined || token === undefined) return false
      const isFresh = now() - token.madeAt < fresh
      if (!token.works && isFresh) {
        await pause(1000)
        return true
      }
      // One that had worked was ended by somebody: another one is made, once.
      current.delete(need)
      if (!token.works) refusals.set(need, refusal)
      return token.works
    },
    isOver: path => {
      const { need } = find(path)
      return need !== undefined && refusals.has(need)
    },
    close: () =>
      revokeAll(
        made.filter(({ expiresAt }) => expiresAt > now()),
        options,
      ),
  }
}

/** The tokens that were made, by their need, and why there are no others. */
function createShelf(options: AppTokenOptions) {
  const made: AppToken[] = []
  const current = new Map<TokenNeed, AppToken>()
  const refusals = new Map<TokenNeed, GithubRefusal>()
  const making = new Map<TokenNeed, ReturnType<typeof make>>()
  const maker = createTokenMaker(options)

  async function make(need: TokenNeed): Promise<AppToken | GithubRefusal | Fault> {
    const token = await maker.make(need)
    making.delete(need)
    if ('status' in token) refusals.set(need, token)
    if ('value' in token) {
      made.push(token)
      current.set(need, token)
    }
    return token
  }

  return {
    made,
    current,
    refusals,
    absent: maker.absent,
    /** Requests at the same time share it. */
    renew: (need: TokenNeed): ReturnType<typeof make> => {
      const renewing = making.get(need) ?? make(need)
      making.set(need, renewing)
      return renewing
    },
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
