import { createDeadline, createServerClock } from '../../base/clock.ts'
import type { OatError } from '../../base/error.ts'
import { type ListPage, readWholeList } from '../../base/paged-list.ts'
import type { Secret } from '../../base/secret.ts'
import type { ClientPorts } from '../../runner/ports.ts'
import type { Store } from '../../token-list/store.ts'
import { storeError } from '../store-error.ts'
import type { LinkedPage, Parse } from './answers.ts'
import { createAppTokens } from './app.ts'
import { type AppKey, keepAppKey } from './app-key.ts'
import { type Body, createGithubAsk, type GithubAsk, isAnswer, keepToken } from './ask.ts'
import type { Method, NoAnswer } from './ask.ts'
import { githubRefusal, type Refused, type Subject, wrongServer } from './failure.ts'
import type { GithubAccess } from './inputs.ts'
import { createGithubTurns, githubPace } from './pace.ts'
import { type TokenNeed, tokenNeeds } from './target.ts'

type Asking<T> = Readonly<{ subject: Subject; parse: Parse<T> }>

/** `listName`: what is listed, for an error; `size`: GitHub's own limit for a page, where that is less. */
type Listing<T> = Asking<ListPage<T>> & Readonly<{ listName: string; size?: number }>

export type GithubClient = ReturnType<typeof openGithub>

export interface GithubOptions {
  readonly access: GithubAccess
  /** Of the token list: an App's tokens are limited to them. */
  readonly stores: readonly Store[]
  /** `owner/repo` that the token list stands in. */
  readonly thisRepository: string
  /** Milliseconds between writes: tests have no time for GitHub's. */
  readonly pace?: number
}

/** Pages of a hundred (docs.github.com/rest, pagination): more than a year of the busiest repository. */
const mostLinked = 500

/** Seconds for telling GitHub that a token is no longer needed, when the job may be cancelled already. */
const lastWord = 5

/** GitHub's API, with the waits that it asks for. Who reads looks at this repository's secrets, too. */
export function openGithub(
  { access, stores, thisRepository, pace = githubPace }: GithubOptions,
  ports: ClientPorts,
  level: TokenNeed['level'],
) {
  const time = createServerClock(ports.clock)
  const asking = { ...ports, time }
  const revoke = async (token: Secret) => {
    const last = createDeadline(ports.clock, lastWord)
    const asToken = createGithubAsk({ ...asking, attempts: 1, deadline: last, as: keepToken(token) })
    return asToken('DELETE', '/installation/token').finally(last.close)
  }
  const openApp = (app: AppKey) => {
    const repositories = level === 'read' && thisRepository !== '' ? [thisRepository] : []
    const needs = tokenNeeds([stores, repositories], thisRepository, level)
    const ask = createGithubAsk({ ...asking, as: keepAppKey(app, time, ports.runner.mask) })
    return createAppTokens({ ask, needs, time, revoke }, ports)
  }
  const tokens = 'token' in access ? keepToken(access.token) : openApp(access.app)
  const turns = createGithubTurns(ports, pace)
  const send = createGithubAsk({ ...asking, as: tokens, turns })
  return {
    /** GitHub's clock as last heard (its `Date` header), in milliseconds since 1970. */
    serverTime: time.heard,
    /** How far that clock was ahead of this machine's then, in milliseconds. */
    ahead: time.ahead,
    /** Where its gaps are read. */
    place: ports.runner.place,
    close: tokens.close,
    send,
    ...createQuestions(send, 'token' in access ? 'token' : 'app'),
  }
}

function createQuestions(send: GithubAsk, speaker: Refused['speaker']) {
  const refusal = (subject: Subject, method: Method, reply: NoAnswer): OatError =>
    githubRefusal({ subject, speaker, method, refusal: reply })

  /** `undefined` when there is no such thing (404). Otherwise as `ask`. */
  async function find<T>(path: string, { subject, parse }: Asking<T>): Promise<T | undefined> {
    const reply = await send('GET', path)
    if (!isAnswer(reply)) {
      if ('status' in reply && reply.status === 404 && reply.trouble === undefined) return undefined
      throw refusal(subject, 'GET', reply)
    }
    const parsed = reply.status === 200 ? parse(reply.data, reply.next) : undefined
    if (parsed === undefined) throw unexpected(subject, `GET ${path}`, reply.status)
    return parsed
  }

  /** STORE_FORBIDDEN, STORE_MISSING, STORE_FAILED or RATE_LIMITED when it was no success. */
  async function ask<T>(path: string, asking: Asking<T>): Promise<T> {
    const answer = await find(path, asking)
    if (answer === undefined) throw refusal(asking.subject, 'GET', { status: 404, message: '' })
    return answer
  }

  return {
    ask,
    find,
    refusal,
    /** Entries of a list without a count, newest first, to the page with a `last` one. Errors as `ask`. */
    follow: async <T>(path: string, asking: Asking<LinkedPage<T>>, isLast: (item: T) => boolean) => {
      const items: T[] = []
      for (let [query, pages]: [string | undefined, number] = ['', 1]; query !== undefined; pages++) {
        if (pages > mostLinked) throw unexpected(asking.subject, `GET ${path} (page ${pages})`, 200)
        const page: LinkedPage<T> = await ask(query === '' ? path : path.replace(/\?.*/s, query), asking)
        for (const item of page.items) items.push(item)
        query = page.items.some(isLast) ? undefined : page.next
      }
      return items
    },
    /** A change of which no answer is read. Errors as `ask`. */
    change: async (method: Method, path: string, { subject, body }: { subject: Subject; body?: Body }) => {
      const reply = await send(method, path, { body })
      if (!isAnswer(reply)) throw refusal(subject, method, reply)
    },
    /** All, once by `keyOf`. As `ask`; STORE_FAILED when some are missing, or it does not hold still. */
    list: <T>(
      path: string,
      { listName, size = 100, ...asking }: Listing<T>,
      keyOf: (item: T) => string | number,
    ) =>
      readWholeList(
        page => ask(`${path}${path.includes('?') ? '&' : '?'}per_page=${size}&page=${page}`, asking),
        keyOf,
        problem =>
          storeError('STORE_FAILED', asking.subject.name, {
            message: `GitHub's list of ${listName} cannot be read completely (GET ${path}: ${problem})`,
            hint: 'run it again; if that does not help, check that input "github-token" can see every repository of the list (an App has to be installed there)',
          }),
      ),
  }
}

/** Not an answer of GitHub's: a redirect elsewhere, or another server that speaks in its place. */
export function unexpected({ name }: Subject, request: string, status: number): OatError {
  return storeError('STORE_FAILED', name, {
    message: `${request} is answered with HTTP ${status} and something unexpected`,
    hint: wrongServer,
  })
}
