import { OatError } from '../../base/error.ts'
import { storeWords } from '../../register/store-words.ts'
import { type GithubClient, type GithubRequest, isAnswer, type Reply } from './client.ts'
import { githubRefusal } from './failure.ts'
import type { SecretTarget } from './target.ts'

/** A request for the sake of one store, which errors name. */
export interface Call {
  /** The store's name, as in outputs. */
  readonly store: string
  readonly target: Pick<SecretTarget, 'place' | 'permission'>
  readonly request: GithubRequest
}

/** `parse` gives `undefined` for what GitHub's description does not allow. */
export interface Question<T> extends Call {
  readonly parse: (json: unknown) => T | undefined
}

export interface GithubCall {
  readonly send: GithubClient['send']
  readonly serverTime: GithubClient['serverTime']
  readonly ahead: GithubClient['ahead']
  /** STORE_FORBIDDEN, STORE_MISSING or STORE_FAILED when it was no success. */
  readonly ask: <T>(question: Question<T>) => Promise<T>
  /** As `ask`; `undefined` when there is no such thing (404). */
  readonly find: <T>(question: Question<T>) => Promise<T | undefined>
  /** What a reply that is no success means for the store. */
  readonly refusal: (call: Call, reply: Exclude<Reply, { data: unknown }>) => OatError
}

export function createGithubCall(
  client: GithubClient,
  { isInstallation }: { isInstallation: boolean },
): GithubCall {
  const refusal: GithubCall['refusal'] = ({ store, target }, reply) =>
    githubRefusal({ store, target, refusal: 'isLate' in reply ? tooLate : reply, isInstallation })

  async function find<T>(question: Question<T>): Promise<T | undefined> {
    const reply = await client.send(question.request)
    if (!isAnswer(reply)) {
      if ('status' in reply && reply.status === 404) return undefined
      throw refusal(question, reply)
    }
    const parsed = reply.status === 200 ? question.parse(reply.data) : undefined
    if (parsed === undefined) throw unexpected(question, reply.status)
    return parsed
  }

  return {
    send: client.send,
    serverTime: client.serverTime,
    ahead: client.ahead,
    refusal,
    find,
    ask: async question => {
      const found = await find(question)
      if (found === undefined) throw refusal(question, { status: 404, message: '', sso: undefined })
      return found
    },
  }
}

/** Only writes of secrets have an end to their time, and they tell it apart. */
const tooLate = { fault: { message: 'no time was left to send it' } }

/** Not an answer of GitHub's: a redirect elsewhere, or another server that speaks in its place. */
export function unexpected({ store, request }: Call, status: number): OatError {
  const said = `${request.method} ${request.path} is answered with HTTP ${status} and something unexpected`
  return new OatError('STORE_FAILED', {
    message: `${storeWords(store)}: ${said}`,
    hint: 'check that GITHUB_API_URL is a GitHub API and that no proxy answers in its place',
  })
}
