import { type Clock, createDeadline } from '../../base/clock.ts'
import { OatError } from '../../base/error.ts'
import type { InTurn } from '../../base/http.ts'
import { isBeforeWork, isTransient } from '../../base/retry.ts'
import type { Secret } from '../../base/secret.ts'
import { createAppTokens, type GithubTokens, keepToken } from './tokens.ts'
import {
  type AppKey,
  type AskOptions,
  createGithubAsk,
  createGithubTime,
  type GithubAsk,
  type GithubReply,
} from './octokit.ts'
import type { GithubRefusal } from './failure.ts'
import type { GithubAccess } from './inputs.ts'
import type { TokenNeed } from './target.ts'
import { createGithubTurns, type TurnOptions } from './pace.ts'

type Body = Readonly<Record<string, unknown>>

export interface GithubRequest {
  readonly method: 'GET' | 'PUT' | 'POST' | 'PATCH' | 'DELETE'
  /** Below the API's address, encoded. */
  readonly path: string
  /** A function is asked when the request's turn has come, before each try: what it gives must not be old. */
  readonly body?: Body | (() => Promise<Body>) | undefined
  /** Milliseconds since 1970: it is not sent later, nor again. */
  readonly before?: number | undefined
  /** What an App has for all repositories of an owner, or for none: after one refusal nobody is asked again. */
  readonly right?: string
}

/** It was too late before anything was sent. */
interface TooLate {
  readonly isLate: true
}

export type Reply = GithubReply | TooLate

export type GithubClient = ReturnType<typeof createGithubClient>

export interface GithubClientOptions extends TurnOptions {
  readonly access: GithubAccess
  /** Of an App: the tokens that the register's stores need. */
  readonly needs: readonly TokenNeed[]
  /** As `githubAddress` gives it. */
  readonly apiUrl: string
  readonly clock: Clock
  /** Milliseconds for one exchange; waits that a limit demands are not counted. */
  readonly timeoutMs: number
  /** Tries per request, for faults that may pass and for rate limits. */
  readonly attempts: number
  readonly mask: (value: string) => void
  readonly warn: (text: string) => void
}

/** GitHub's API, as an App or with a token, at the pace that GitHub's limits allow. */
export function createGithubClient(options: GithubClientOptions) {
  const { clock, signal, timeoutMs, access } = options
  const deadline = { signal, endsAt: Infinity, tryMs: timeoutMs, timeoutMs }
  const time = createGithubTime(clock)
  const asking = { ...options, deadline, time }
  const turns = createGithubTurns(options)
  const tokens = 'token' in access ? keepToken(access.token) : openApp(access.app, { ...asking, turns })
  const once = createTurnedAsk(createGithubAsk(asking), { ...options, tokens, turns })
  const denied = new Map<string, GithubRefusal>()
  return {
    /** GitHub's clock as last heard (its `Date` header), in milliseconds since 1970. */
    serverTime: time.heard,
    /** How far that clock was ahead of this machine's then, in milliseconds. */
    ahead: time.ahead,
    isOver: tokens.isOver,
    close: tokens.close,
    /** 2xx, or why not, after all tries. Throws the signal's reason, and what making the body throws while nothing was sent. */
    send: async (request: GithubRequest): Promise<Reply> => {
      const { path, right } = request
      const known = right === undefined ? undefined : denied.get(right)
      if (known !== undefined) return known
      for (;;) {
        const reply = await once(request)
        if (!('message' in reply)) return reply
        if (reply.status === 401 && (await tokens.refused(path, reply))) continue
        const isDenied = /not accessible by integration/.test(reply.message)
        if (isDenied && right !== undefined) denied.set(right, reply)
        return reply
      }
    },
  }
}

type Turns = ReturnType<typeof createGithubTurns>

/** Tokens of the App. GitHub's limits count the requests for them, too. */
function openApp(key: AppKey, options: GithubClientOptions & AskOptions & { turns: Turns }): GithubTokens {
  const { clock, signal, time, turns } = options
  const ask = createGithubAsk(options, key)
  const around: InTurn = async (request, send) => {
    await turns.room(request.method)
    return send(request)
  }
  return createAppTokens({
    ...options,
    ask: request => ask({ ...request, around }),
    now: time.now,
    pause: milliseconds => clock.sleep(milliseconds, signal),
    revoke: token => revoke(token, options),
  })
}

/** Each try waits for its turn, and is completed only then: with the token of that moment, and a body that is not old. */
function createTurnedAsk(
  ask: GithubAsk,
  { clock, signal, tokens, turns }: GithubClientOptions & { tokens: GithubTokens; turns: Turns },
): (request: GithubRequest) => Promise<Reply> {
  return async ({ method, path, body, before = Infinity }) => {
    let end: Reply | undefined
    let isSent = false
    /** An earlier try may have arrived: then this is not the error of something that certainly did not happen. */
    const stop = (reply: Reply, message: string): never => {
      end = isSent ? { fault: { message }, isSent } : reply
      throw new Error(message)
    }
    const renewed = async (make: () => Promise<Body>): Promise<string> => {
      try {
        return JSON.stringify(await make())
      } catch (error) {
        if (isSent && error instanceof OatError) stop({ isLate: true }, error.message)
        throw error
      }
    }
    const refuseLate = (): void => {
      if (clock.now() >= before) stop({ isLate: true }, 'no time was left to send it')
    }
    const act = async ([request, send]: Parameters<InTurn>): ReturnType<InTurn> => {
      refuseLate()
      const token = await tokens.take(path)
      if ('fault' in token || 'status' in token) return stop(token, 'there is no token to send it again')
      const made = typeof body === 'function' ? { body: await renewed(body) } : {}
      refuseLate()
      const headers = { ...request.headers, authorization: `token ${token.reveal()}` }
      const outcome = await send({ ...request, ...made, headers })
      // What GitHub refuses it has not carried out.
      isSent ||=
        'fault' in outcome
          ? outcome.isSent === true
          : isTransient(outcome.status) && !isBeforeWork(outcome.status)
      if ('status' in outcome && outcome.status !== 401) tokens.accepted(path)
      return outcome
    }
    const around: InTurn = (...exchange) => turns.take(method, { before, act: () => act(exchange) })
    try {
      return await ask({ method, path, body: typeof body === 'function' ? {} : body, around })
    } catch (error) {
      signal.throwIfAborted()
      if (end !== undefined) return end
      throw error
    }
  }
}

/** Seconds for telling GitHub that a token is no longer needed, when the job may be cancelled already. */
const lastWord = 5

async function revoke(token: Secret, options: AskOptions) {
  const deadline = createDeadline({ clock: options.clock, timeout: lastWord, attempts: 1 })
  const authorization = `token ${token.reveal()}`
  try {
    return await createGithubAsk({ ...options, attempts: 1, deadline })({
      method: 'DELETE',
      path: '/installation/token',
      around: (request, send) => send({ ...request, headers: { ...request.headers, authorization } }),
    })
  } finally {
    deadline.close()
  }
}
