import { type Clock, createDeadline } from '../../base/clock.ts'
import { OatError } from '../../base/error.ts'
import type { InTurn } from '../../base/http.ts'
import type { Fault } from '../../base/http-failure.ts'
import { type ListPage, readWholeList } from '../../base/paged-list.ts'
import { isBeforeWork, isTransient } from '../../base/retry.ts'
import type { Secret } from '../../base/secret.ts'
import { storeWords } from '../../register/store.ts'
import type { Parse } from './answers.ts'
import { createAppTokens, keepToken } from './app.ts'
import { type GithubRefusal, githubRefusal, type Refused, type Subject, wrongServer } from './failure.ts'
import type { GithubAccess } from './inputs.ts'
import {
  createGithubAsk,
  createGithubTime,
  type GithubAnswer,
  type GithubReply,
  isAnswer,
} from './octokit.ts'
import { createGithubTurns, type TurnOptions } from './pace.ts'
import type { TokenNeed } from './target.ts'

type Method = 'GET' | 'PUT' | 'POST' | 'PATCH' | 'DELETE'
type Body = Readonly<Record<string, unknown>>

export interface Sending {
  /** A function is asked when the request's turn has come, before each try: what it gives must not be old. */
  readonly body?: Body | (() => Promise<Body>) | undefined
  /** Milliseconds since 1970: it is not sent later, nor again. */
  readonly before?: number | undefined
}

interface Asking<T> extends Sending {
  readonly about: Subject
  readonly parse: Parse<T>
}

/** It was too late before anything was sent. */
interface TooLate {
  readonly isLate: true
}

export type Reply = GithubReply | TooLate
export type NoAnswer = Exclude<Reply, GithubAnswer>
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

/** Seconds for telling GitHub that a token is no longer needed, when the job may be cancelled already. */
const lastWord = 5

/** GitHub's API, as an App or with a token: one write at a time, and waits as GitHub asks for them. */
export function createGithubClient(options: GithubClientOptions) {
  const { access, clock, signal, timeoutMs } = options
  const time = createGithubTime(clock)
  const turns = createGithubTurns(options)
  const deadline = { signal, endsAt: Infinity, tryMs: timeoutMs, timeoutMs }
  const asking = { ...options, deadline, time, onLimit: turns.hold }
  const askOnce = createGithubAsk(asking)
  const tokens =
    'token' in access
      ? keepToken(access.token)
      : createAppTokens({
          ...options,
          ask: createGithubAsk(asking, access.app),
          now: time.now,
          pause: milliseconds => clock.sleep(milliseconds, signal),
          revoke: async token => {
            const last = createDeadline({ clock, timeout: lastWord, attempts: 1 })
            const around: InTurn = (request, exchange) => exchange(withToken(request, token))
            try {
              const ask = createGithubAsk({ ...asking, attempts: 1, deadline: last })
              return await ask({ method: 'DELETE', path: '/installation/token', around })
            } finally {
              last.close()
            }
          },
        })

  /** An App has a permission for all of an owner's repositories, or for none: after one refusal, and no success, nobody else is asked. */
  const denied = new Map<string, GithubRefusal>()
  const given = new Set<string>()

  /** Each try waits for its turn, and is completed only then: with the token of that moment, and a body that is not old. */
  async function sendOnce(
    method: Method,
    path: string,
    { body, before = Infinity }: Sending,
  ): Promise<Reply> {
    let end: Reply | undefined
    let isSent = false
    /** An earlier try may have arrived: then this is not the error of something that certainly did not happen. */
    const stop = (reply: Reply, message: string): never => {
      end = isSent ? { fault: { message }, isSent } : reply
      throw new Error(message)
    }
    const makeBody = async (make: () => Promise<Body>): Promise<string> => {
      try {
        return JSON.stringify(await make())
      } catch (error) {
        if (isSent && error instanceof OatError) stop({ isLate: true }, error.message)
        throw error
      }
    }
    const refuseLate = (): void => {
      if (clock.now() >= before) stop({ isLate: true }, tooLate.fault.message)
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
      return await askOnce({ method, path, body: typeof body === 'function' ? {} : body, around })
    } catch (error) {
      signal.throwIfAborted()
      if (end !== undefined) return end
      throw error
    }
  }

  /** 2xx, or why not, after all tries. Throws the signal's reason, and what making the body throws while nothing was sent. */
  async function send(method: Method, path: string, sending: Sending = {}): Promise<Reply> {
    const right = rightTo(method, path)
    const known = denied.get(right)
    if (known !== undefined) return known
    for (;;) {
      const reply = await sendOnce(method, path, sending)
      if (isAnswer(reply) || ('status' in reply && reply.status === 404)) given.add(right)
      if (!('message' in reply)) return reply
      if (reply.status === 401 && (await tokens.refused(path, reply))) continue
      const isDenied = 'app' in access && /not accessible by integration/.test(reply.message)
      if (isDenied && !given.has(right)) denied.set(right, reply)
      return reply
    }
  }

  const speaker = speakerOf(access)
  const refusal = (about: Subject, method: Method, reply: NoAnswer): OatError =>
    githubRefusal({ about, speaker, method, refusal: 'isLate' in reply ? tooLate : reply })

  /** `undefined` when there is no such thing (404). Otherwise as `ask`. */
  async function find<T>(path: string, { about, parse }: Asking<T>): Promise<T | undefined> {
    const reply = await send('GET', path)
    if (!isAnswer(reply)) {
      if ('status' in reply && reply.status === 404 && reply.trouble === undefined) return undefined
      throw refusal(about, 'GET', reply)
    }
    const parsed = reply.status === 200 ? parse(reply.data, reply.hasNext) : undefined
    if (parsed === undefined) throw unexpected(about, `GET ${path}`, reply.status)
    return parsed
  }

  /** STORE_FORBIDDEN, STORE_MISSING, STORE_FAILED or RATE_LIMITED when it was no success, or no such answer. */
  async function ask<T>(path: string, asking: Asking<T>): Promise<T> {
    const found = await find(path, asking)
    if (found === undefined) throw refusal(asking.about, 'GET', { status: 404, message: '' })
    return found
  }

  return {
    /** GitHub's clock as last heard (its `Date` header), in milliseconds since 1970. */
    serverTime: time.heard,
    /** How far that clock was ahead of this machine's then, in milliseconds. */
    ahead: time.ahead,
    isOver: tokens.isOver,
    close: tokens.close,
    ...{ send, ask, find, refusal },
    /** A change of which no answer is read. Errors as `ask`. */
    change: async (method: Method, path: string, { about, ...sending }: Sending & { about: Subject }) => {
      const reply = await send(method, path, sending)
      if (!isAnswer(reply)) throw refusal(about, method, reply)
    },
    /**
     * All entries. As `ask`; STORE_FAILED when some are missing, or the list does not hold still.
     * @param what it is a list of, for an error
     * @param keyOf equal for one entry seen twice
     */
    list: <T>(
      path: string,
      { what, size = 100, ...asking }: Asking<ListPage<T>> & { what: string; size?: number },
      keyOf: (item: T) => string | number,
    ) =>
      readWholeList(
        page => ask(`${path}?per_page=${size}&page=${page}`, asking),
        keyOf,
        seen => incomplete(`${asking.about.name}: GitHub's list of ${what}`, `GET ${path}: ${seen}`),
      ),
  }
}

/** Equal for requests that need the same permission of the same owner. */
function rightTo(method: Method, path: string): string {
  const [, top, owner, ...rest] = path.split(/[/?]/)
  const family = rest[top === 'repos' ? 1 : 0]
  const what = rest.find(part => part === 'secrets' || part === 'variables')
  return what === undefined ? path : `${method === 'GET'} ${top} ${owner} ${family} ${what}`
}

function withToken<T extends { headers?: Readonly<Record<string, string>> }>(request: T, token: Secret): T {
  return { ...request, headers: { ...request.headers, authorization: `token ${token.reveal()}` } }
}

function speakerOf(access: GithubAccess): Refused['speaker'] {
  if (!('token' in access)) return 'app'
  return access.token.reveal().startsWith('ghs_') ? 'installation' : 'token'
}

/** Only writes of secrets have an end to their time, and they tell it apart. */
const tooLate: Fault = { fault: { message: 'no time was left to send it' } }

function incomplete(list: string, seen: string): OatError {
  return new OatError('STORE_FAILED', {
    message: `${list} cannot be read completely (${seen})`,
    hint: 'run it again; if that does not help, check that input "github-token" can see every repository of the list (an App has to be installed there)',
  })
}

/** Not an answer of GitHub's: a redirect elsewhere, or another server that speaks in its place. */
export function unexpected({ name }: Subject, request: string, status: number): OatError {
  return new OatError('STORE_FAILED', {
    message: `${storeWords(name)}: ${request} is answered with HTTP ${status} and something unexpected`,
    hint: wrongServer,
  })
}
