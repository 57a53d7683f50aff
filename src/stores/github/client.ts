import { OatError } from '../../base/error.ts'
import type { Fault } from '../../base/http-failure.ts'
import type { Secret } from '../../base/secret.ts'
import { createGithubExchange, type ExchangeOptions, isNotSent } from './exchange.ts'
import type { GithubRefusal } from './failure.ts'
import { readFailure } from './patience.ts'

/** An answer of GitHub's; `data` is not to be trusted before it is parsed. */
export interface GithubAnswer {
  readonly status: number
  readonly data: unknown
}

type Body = Readonly<Record<string, unknown>>

export interface GithubRequest {
  readonly method: 'GET' | 'PUT' | 'POST' | 'PATCH' | 'DELETE'
  /** Below the API's address, encoded. */
  readonly path: string
  /** A function is asked when the request's turn has come, before each try: what it gives must not be old. */
  readonly body?: Body | (() => Promise<Body>)
  /** Milliseconds since 1970: it is not sent later, nor again. */
  readonly before?: number | undefined
}

/** It was too late before anything was sent. */
interface TooLate {
  readonly isLate: true
}

export type Reply = GithubAnswer | GithubRefusal | Fault | TooLate

export interface GithubClient {
  /** 2xx, or why not, after all tries. Throws the signal's reason, and what making the body throws while nothing was sent. */
  readonly send: (request: GithubRequest) => Promise<Reply>
  /** GitHub's clock as last heard (its `Date` header), in milliseconds since 1970. */
  readonly serverTime: () => number | undefined
  /** How far that clock was ahead of ours then, in milliseconds. */
  readonly ahead: () => number | undefined
}

interface GithubClientOptions extends ExchangeOptions {
  readonly token: Secret
  /** As `githubAddress` gives it. */
  readonly apiUrl: string
}

export function isAnswer(reply: Reply): reply is GithubAnswer {
  return 'data' in reply
}

/** GitHub's REST API through @actions/github, with one hook of ours around its requests. Octokit is loaded with the first one. */
export function createGithubClient(options: GithubClientOptions): GithubClient {
  let loaded: ReturnType<typeof load> | undefined
  const { carry, time } = createGithubExchange(options)

  async function load() {
    const { getOctokit } = await import('@actions/github')
    const octokit = getOctokit(options.token.reveal(), {
      baseUrl: options.apiUrl,
      userAgent: 'docker-oat-login',
      log: { debug: ignore, info: ignore, warn: ignore, error: ignore },
    })
    octokit.hook.wrap('request', carry)
    return octokit
  }

  return {
    serverTime: time.heard,
    ahead: time.ahead,
    send: async ({ method, path, body, before }) => {
      const octokit = await (loaded ??= load())
      try {
        const url = `${options.apiUrl}${path}`
        // Its own `request`: octokit would share one, and the time limit of a try is written there.
        const answer = await octokit.request({
          method,
          url,
          ...(body !== undefined && typeof body !== 'function' && { data: body }),
          request: { before, ...(typeof body === 'function' && { makeBody: body }) },
        })
        return { status: answer.status, data: answer.data as unknown }
      } catch (error) {
        options.signal.throwIfAborted()
        if (isNotSent(error)) return { isLate: true }
        if (error instanceof OatError) throw error
        return readFailure(error, time.now())
      }
    },
  }
}

const ignore = (): void => undefined
