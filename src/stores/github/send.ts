import type { Clock } from '../../base/clock.ts'
import { OatError } from '../../base/error.ts'
import type { InTurn } from '../../base/http.ts'
import type { Fault } from '../../base/http-failure.ts'
import { isBeforeWork, isTransient } from '../../base/retry.ts'
import type { Secret } from '../../base/secret.ts'
import type { GithubTokens } from './app.ts'
import type { GithubRefusal } from './failure.ts'
import { type GithubAsk, type GithubReply, isAnswer } from './octokit.ts'
import type { createGithubTurns } from './pace.ts'

export type Method = 'GET' | 'PUT' | 'POST' | 'PATCH' | 'DELETE'
export type Body = Readonly<Record<string, unknown>>

interface Sending {
  /** A function is asked when the request's turn has come, before each try: what it gives must not be old. */
  readonly body?: Body | (() => Promise<Body>) | undefined
  /** Milliseconds since 1970: it is not sent later, nor again. */
  readonly before?: number | undefined
}

/** It was too late before anything was sent. */
interface TooLate {
  readonly isLate: true
}

export type Reply = GithubReply | TooLate
export type Send = (method: Method, path: string, sending?: Sending) => Promise<Reply>

/** Only writes of secrets have an end to their time, and they tell it apart. */
export const tooLate: Fault = { fault: { message: 'no time was left to send it' } }

interface Sender {
  readonly clock: Clock
  readonly signal: AbortSignal
  readonly tokens: GithubTokens
  readonly turns: ReturnType<typeof createGithubTurns>
}

/** Each try waits for its turn, and is completed only then: with the token of that moment, and a body that is not old. */
export function createSendOnce(ask: GithubAsk, { tokens, turns, clock, signal }: Sender): Send {
  return async (method, path, { body, before = Infinity } = {}) => {
    let end: Reply | undefined
    let isSent = false
    /** An earlier try may have arrived: then this is not the error of something that certainly did not happen. */
    const stop = (reply: Reply, message: string): never => {
      end = isSent ? { fault: { message }, isSent } : reply
      throw new Error(message)
    }
    const refuseLate = (): void => {
      if (clock.now() >= before) stop({ isLate: true }, tooLate.fault.message)
    }
    const makeBody = async (make: () => Promise<Body>): Promise<string> => {
      try {
        return JSON.stringify(await make())
      } catch (error) {
        if (isSent && error instanceof OatError) stop({ isLate: true }, error.message)
        throw error
      }
    }
    const around: InTurn = (request, exchange) =>
      turns.take(method, before, async () => {
        refuseLate()
        const token = await tokens.take(path)
        if ('fault' in token || 'status' in token) return stop(token, 'there is no token to send it again')
        const made = typeof body === 'function' ? { body: await makeBody(body) } : {}
        refuseLate()
        const outcome = await exchange(withToken({ ...request, ...made }, token))
        // What GitHub refuses it has not carried out.
        isSent ||=
          'fault' in outcome
            ? outcome.isSent === true
            : isTransient(outcome.status) && !isBeforeWork(outcome.status)
        return outcome
      })
    try {
      return await ask({ method, path, body: typeof body === 'function' ? {} : body, around })
    } catch (error) {
      signal.throwIfAborted()
      if (end !== undefined) return end
      throw error
    }
  }
}

/** 2xx, or why not, after all tries. Throws the signal's reason, and what making the body throws while nothing was sent. */
export function createSend(once: Send, tokens: GithubTokens, isApp: boolean): Send {
  // An App has a permission for all of an owner's repositories, or for none: after one refusal, and no success, nobody else is asked.
  const denied = new Map<string, GithubRefusal>()
  const given = new Set<string>()
  return async (method, path, sending) => {
    const right = rightTo(method, path)
    const known = denied.get(right)
    if (known !== undefined) return known
    for (;;) {
      const reply = await once(method, path, sending)
      if (isAnswer(reply) || ('status' in reply && reply.status === 404)) given.add(right)
      if (!('message' in reply)) return reply
      if (reply.status === 401 && (await tokens.refused(path, reply))) continue
      const isDenied = isApp && /not accessible by integration/.test(reply.message)
      if (isDenied && !given.has(right)) denied.set(right, reply)
      return reply
    }
  }
}

/** Equal for requests that need the same permission of the same owner. */
function rightTo(method: Method, path: string): string {
  const [, top, owner, ...rest] = path.split(/[/?]/)
  const family = rest[top === 'repos' ? 1 : 0]
  const what = rest.find(part => part === 'secrets' || part === 'variables')
  return what === undefined ? path : `${method === 'GET'} ${top} ${owner} ${family} ${what}`
}

export function withToken<T extends { headers?: Readonly<Record<string, string>> }>(
  request: T,
  token: Secret,
): T {
  return { ...request, headers: { ...request.headers, authorization: `token ${token.reveal()}` } }
}
