import type { Fault } from '../../base/http-failure.ts'
import { Secret } from '../../base/secret.ts'
import { type GithubInstallation, parseAppToken, parseInstallation } from './answers.ts'
import { type GithubAsk, type GithubReply, isAnswer } from './octokit.ts'
import type { GithubRefusal } from './failure.ts'
import type { TokenNeed } from './target.ts'

/** An installation token, which ends after an hour. Times: GitHub's clock, in milliseconds since 1970. */
export interface AppToken {
  readonly owner: string
  readonly value: Secret
  readonly madeAt: number
  readonly expiresAt: number
  works: boolean
}

export interface MakerOptions {
  /** As the App: octokit signs with its key. */
  readonly ask: GithubAsk
  /** GitHub's clock. */
  readonly now: () => number
  readonly mask: (value: string) => void
}

/** A place of somebody whom the register does not name: a repository that was handed over. */
export const elsewhere: GithubRefusal = { status: 404, message: 'Not Found', trouble: 'installation' }

/** Makes tokens, as the App. It remembers what cannot be had: the key, and repositories in which the App is not installed. */
export function createTokenMaker({ ask, now, mask }: MakerOptions) {
  const { findInstallation, absent, asApp } = createAppLookup(ask)

  /** By the first repository that has it; or why none has. */
  async function findFirst(need: TokenNeed): ReturnType<typeof findInstallation> {
    let last: Awaited<ReturnType<typeof findInstallation>> = elsewhere
    for (const name of need.repositories ?? [undefined]) {
      last = await findInstallation(need.owner, name)
      if (!('trouble' in last && last.trouble === 'installation')) break
    }
    return last
  }

  /** A token with what the App has of the need. Where that is not all, GitHub says for which request it is not enough. */
  async function create(need: TokenNeed, { id, granted }: GithubInstallation): Promise<GithubReply> {
    const { owner, repositories, level } = need
    const post = (permissions: readonly string[]): Promise<GithubReply> => {
      const names = repositories?.filter(name => absent(`/repos/${owner}/${name}`) === undefined)
      const levels = Object.fromEntries(permissions.map(name => [name, level]))
      const body = { permissions: { metadata: 'read', ...levels }, repositories: names }
      return asApp({ method: 'POST', path: `/app/installations/${id}/access_tokens`, body })
    }
    let reply = await post(need.permissions)
    if (isUnprocessable(reply, /repositor/)) {
      // GitHub does not say which one it is.
      for (const name of repositories ?? []) await findInstallation(owner, name)
      reply = await post(need.permissions)
    }
    if (!isUnprocessable(reply, /permissions requested/)) return reply
    return post(need.permissions.filter(name => granted[name] === 'write' || granted[name] === level))
  }

  return {
    absent,
    async make(need: TokenNeed): Promise<AppToken | GithubRefusal | Fault> {
      const installation = await findFirst(need)
      if (!('id' in installation)) return installation
      const reply = await create(need, installation)
      if (!isAnswer(reply)) return 'fault' in reply ? reply : { trouble: 'token', ...reply }
      const token = parseAppToken(reply.data)
      if (token === undefined) return { ...unreadable, status: reply.status }
      const value = new Secret(token.token, mask)
      return { owner: need.owner, value, madeAt: now(), expiresAt: token.expiresAt, works: false }
    },
  }
}

/** 422, with these words. */
function isUnprocessable(reply: GithubReply, words: RegExp): boolean {
  return 'message' in reply && reply.status === 422 && words.test(reply.message)
}

/** Asks as the App where it is installed. A key that GitHub does not take is not shown to it again. */
function createAppLookup(ask: GithubAsk) {
  const absences = new Map<string, GithubRefusal>()
  let keyRefusal: GithubRefusal | undefined

  const asApp: GithubAsk = async request => {
    if (keyRefusal !== undefined) return keyRefusal
    const reply = await ask(request)
    if (!('message' in reply) || reply.status !== 401) return reply
    return (keyRefusal = { ...reply, trouble: 'key' })
  }

  return {
    asApp,
    /** Why a request for a repository cannot be sent. */
    absent: (path: string) => absences.get(path.split('/').slice(0, 4).join('/').toLowerCase()),
    /** @param name of a repository, where the App may be absent; `undefined`: the organization's */
    findInstallation: async (
      owner: string,
      name: string | undefined,
    ): Promise<GithubInstallation | GithubRefusal | Fault> => {
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
      return found.isSuspended ? suspended : found
    },
  }
}

const suspended: GithubRefusal = {
  status: 403,
  message: 'This installation has been suspended',
  trouble: 'suspended',
}

const unreadable = { message: 'something unexpected', trouble: 'token' } as const
