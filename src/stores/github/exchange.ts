import type { getOctokit } from '@actions/github'
import type { Clock } from '../../base/clock.ts'
import { OatError } from '../../base/error.ts'
import { parseInstant } from '../../base/time.ts'
import { boundedFetch, type Fetch } from './bounded-fetch.ts'
import { createGithubTurns, type TurnOptions } from './pace.ts'
import { createGithubPatience, readFailure } from './patience.ts'

type Octokit = ReturnType<typeof getOctokit>
/** What octokit hands to its hooks; the same object for all tries of a request. */
type RequestOptions = Required<Octokit['request']['endpoint']['DEFAULTS']>
type ToolkitAnswer = Awaited<ReturnType<Octokit['request']>>
type Send = (options: RequestOptions) => ToolkitAnswer | Promise<ToolkitAnswer>

/** One exchange that was made: GitHub's answer, or octokit's error. */
type Outcome = { readonly answer: ToolkitAnswer } | { readonly error: unknown }

export interface ExchangeOptions extends TurnOptions {
  /** Milliseconds for one exchange; waits that a limit demands are not counted. */
  readonly timeoutMs: number
  /** Tries per request, for faults that may pass and for rate limits. */
  readonly attempts: number
}

const redirectLimit = 3

/** The name of the error for a request whose time had passed before it was sent at all. */
const notSent = 'NotSentError'

export function isNotSent(error: unknown): boolean {
  return error instanceof DOMException && error.name === notSent
}

/**
 * Our hook around octokit's requests. It gives each exchange its turn and its time limit, follows redirects, listens to GitHub's
 * clock, and waits before it tries again.
 */
export function createGithubExchange(options: ExchangeOptions) {
  const { clock, signal } = options
  const turns = createGithubTurns(options)
  const time = createGithubTime(clock)
  /** The toolkit's own, which minds proxies. */
  let fetch: Fetch | undefined

  /** Throws what keeps the request from being sent. `isSent`: a try before this one may have arrived. */
  async function once(send: Send, request: RequestOptions, isSent: boolean): Promise<Outcome> {
    await renewBody(request, { isSent })
    if (clock.now() >= (endOf(request) ?? Infinity)) {
      const said = 'no time was left to send it'
      throw isSent ? new Error(said) : new DOMException(said, notSent)
    }
    request.request.signal = AbortSignal.any([signal, AbortSignal.timeout(options.timeoutMs)])
    request.request['redirect'] = 'manual'
    request.request.fetch = fetch ??= boundedFetch(request.request.fetch as Fetch)
    try {
      const answer = await send(request)
      time.hear(answer)
      return { answer }
    } catch (error) {
      signal.throwIfAborted()
      time.hear((error as { response?: ToolkitAnswer }).response)
      return { error }
    }
  }

  /** The hook. Throws octokit's error after the last try, and whatever keeps a try from being sent. */
  async function carry(send: Send, request: RequestOptions): Promise<ToolkitAnswer> {
    const patience = createGithubPatience(options)
    let hops = 0
    let isSent = false
    for (;;) {
      const act = (): Promise<Outcome> => once(send, request, isSent)
      const outcome = await turns.take(request.method, { before: endOf(request), act })
      if ('answer' in outcome) {
        const target = redirectTarget(outcome.answer)
        if (target === undefined || hops >= redirectLimit) return outcome.answer
        hops += 1
        request.url = target
      } else {
        const failure = readFailure(outcome.error, time.now())
        // What GitHub refuses for its limits it has not carried out.
        isSent ||= !('limit' in failure && failure.limit !== undefined)
        const wait = patience(failure)
        if (wait === undefined) throw outcome.error
        options.onWait(wait.news)
        await clock.sleep(wait.pause, signal)
      }
    }
  }

  return { carry, time }
}

/** GitHub's clock, as its answers tell it (their `Date` header). All in milliseconds; `undefined` before the first one. */
function createGithubTime(clock: Clock) {
  let last: { readonly date: number; readonly ahead: number } | undefined
  return {
    hear(answer: ToolkitAnswer | undefined): void {
      const date = parseInstant(answer?.headers.date)
      if (date !== undefined) last = { date, ahead: date - clock.now() }
    },
    /** As last heard, since 1970. */
    heard: () => last?.date,
    /** How far it was ahead of ours then. */
    ahead: () => last?.ahead,
    /** At this moment, since 1970; ours before the first answer. */
    now: () => clock.now() + (last?.ahead ?? 0),
  }
}

/** Milliseconds since 1970: the request is not sent later. */
function endOf({ request }: RequestOptions): number | undefined {
  return request['before'] as number | undefined
}

/** A renamed repository answers with a redirect; followed on the same origin only, with the same method. */
function redirectTarget({ status, headers: { location }, url }: ToolkitAnswer): string | undefined {
  if (status < 300 || location === undefined || !URL.canParse(location, url)) return undefined
  const target = new URL(location, url)
  return target.origin === new URL(url).origin ? target.href : undefined
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
