import type { Octokit } from '@octokit/core'
import { OatError } from '../../base/error.ts'
import { parseInstant } from '../../base/instant.ts'
import { boundedFetch, type Fetch } from './bounded-fetch.ts'
import type { GithubClientOptions } from './client.ts'
import { createGithubPatience, type Failure } from './github-patience.ts'
import { createGithubTurns } from './github-turns.ts'

/** What octokit hands through its hooks; one object for all tries of a request. */
export type RequestOptions = Required<Octokit['request']['endpoint']['DEFAULTS']>
export type Answer = Awaited<ReturnType<Octokit['request']>>
type Send = (options: RequestOptions) => Answer | Promise<Answer>

const redirectLimit = 3

/** The name of the error for a request whose time had passed before it was sent at all. */
const notSent = 'NotSentError'
export const isNotSent = (error: unknown): boolean => error instanceof DOMException && error.name === notSent

/**
 * What happens around every single exchange, below GitHub's plugins: its turn, its time limit, redirects,
 * GitHub's clock, and the wait before the plugins try again.
 */
export function createGithubExchange(options: GithubClientOptions) {
  const { clock, signal } = options
  const turns = createGithubTurns(options)
  const patience = createGithubPatience(options)
  const sent = new WeakSet<object>()
  let serverTime: number | undefined
  let ahead: number | undefined
  /** The toolkit's own, which minds proxies. */
  let fetch: Fetch | undefined

  function hearTime(answer: Answer | undefined): void {
    const date = parseInstant(answer?.headers.date)
    if (date === undefined) return
    serverTime = date
    ahead = date - clock.now()
  }

  async function once(send: Send, request: RequestOptions): Promise<Answer> {
    const before = request.request['before'] as number | undefined
    const done = await turns.take(request.method, before)
    await renewBody(request, { isSent: sent.has(request) })
    if (before !== undefined && clock.now() >= before) {
      const said = 'no time was left to send it'
      throw sent.has(request) ? new Error(said) : new DOMException(said, notSent)
    }
    sent.add(request)
    request.request.signal = AbortSignal.any([signal, AbortSignal.timeout(options.timeoutMs)])
    request.request['redirect'] = 'manual'
    request.request.fetch = fetch ??= boundedFetch(request.request.fetch as Fetch)
    try {
      const answer = await send(request)
      done()
      hearTime(answer)
      return answer
    } catch (error) {
      signal.throwIfAborted()
      const failure = error as Failure
      hearTime(failure.response)
      done()
      await patience.afterFailure({ failure, request, now: serverTime ?? clock.now() })
      throw error
    }
  }

  /** A renamed repository answers with a redirect; followed on the same origin only, with the same method. */
  async function follow(send: Send, request: RequestOptions): Promise<Answer> {
    for (let hops = 0; ; hops++) {
      const answer = await once(send, request)
      const { location } = answer.headers
      if (answer.status < 300 || location === undefined || hops >= redirectLimit) return answer
      const target = URL.canParse(location, answer.url) ? new URL(location, answer.url) : undefined
      if (target?.origin !== new URL(answer.url).origin) return answer
      request.url = target.href
    }
  }

  return {
    patience,
    serverTime: () => serverTime,
    ahead: () => ahead,
    /** For octokit; has to be the first one, so that GitHub's own stand around it. */
    plugin: (octokit: Octokit): void => {
      octokit.hook.wrap('request', follow)
    },
  }
}

/** What the body says must be true when it leaves, so it is made after every wait. */
async function renewBody(request: RequestOptions, { isSent }: { isSent: boolean }): Promise<void> {
  const makeBody = request.request['makeBody'] as (() => Promise<object>) | undefined
  if (makeBody === undefined) return
  try {
    request['data'] = await makeBody()
  } catch (error) {
    // An earlier try may have arrived, so this is not the error of something that certainly did not happen.
    if (isSent && error instanceof OatError) throw new Error(error.message)
    throw error
  }
}
