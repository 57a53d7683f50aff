import { isTrustworthy } from '../../base/address.ts'
import { OatError } from '../../base/error.ts'
import { type ListPage, readWholeList } from '../../base/paged-list.ts'
import { printable } from '../../base/text.ts'
import { storeWords } from '../../register/store.ts'
import { type GithubAnswer, isAnswer } from './octokit.ts'
import type { GithubClient, GithubRequest, Reply } from './client.ts'
import { githubRefusal, type Speaker, wrongServer } from './failure.ts'
import type { SecretTarget } from './target.ts'

/** A request for the sake of one store, which errors name. */
export interface GithubRequestContext {
  /** The store's name, as in outputs. */
  readonly store: string
  readonly target: Pick<SecretTarget, 'place' | 'permission'>
  readonly request: GithubRequest
}

/** `parse` gives `undefined` for what GitHub's description does not allow. */
interface GithubQuestion<T> extends GithubRequestContext {
  readonly parse: (json: unknown) => T | undefined
}

interface GithubList<T> extends Omit<GithubQuestion<ListPage<T>>, 'request'> {
  /** Below the API's address, without a query. */
  readonly path: string
  /** What it is a list of, for an error. */
  readonly what: string
  /** Entries a page: GitHub's own limit, more is cut to it. */
  readonly size?: number
}

export interface GithubCall extends GithubClient {
  /** STORE_FORBIDDEN, STORE_MISSING or STORE_FAILED when it was no success. */
  readonly ask: <T>(question: GithubQuestion<T>) => Promise<T>
  /** As `ask`; `undefined` when there is no such thing (404). */
  readonly find: <T>(question: GithubQuestion<T>) => Promise<T | undefined>
  /** All entries. As `ask`; STORE_FAILED when some are missing, or the list does not hold still. `keyOf`: equal for one entry seen twice. */
  readonly list: <T>(list: GithubList<T>, keyOf: (item: T) => string | number) => Promise<readonly T[]>
  /** What a refusal means for the store. */
  readonly refusal: (call: GithubRequestContext, reply: Exclude<Reply, GithubAnswer>) => OatError
}

export function createGithubCall(client: GithubClient, speaker: Speaker): GithubCall {
  const refusal: GithubCall['refusal'] = ({ store, target }, reply) =>
    githubRefusal({ store, target, refusal: 'isLate' in reply ? tooLate : reply, speaker })

  async function find<T>(question: GithubQuestion<T>): Promise<T | undefined> {
    const reply = await client.send(question.request)
    if (!isAnswer(reply)) {
      const isThere = !('status' in reply) || reply.status !== 404 || reply.trouble !== undefined
      if (!isThere) return undefined
      throw refusal(question, reply)
    }
    const parsed = reply.status === 200 ? question.parse(reply.data) : undefined
    if (parsed === undefined) throw unexpected(question, reply.status)
    return parsed
  }

  const ask: GithubCall['ask'] = async question => {
    const found = await find(question)
    if (found === undefined) throw refusal(question, { status: 404, message: '' })
    return found
  }

  return {
    ...client,
    refusal,
    find,
    ask,
    list: ({ path, what, size = 100, ...about }, keyOf) =>
      readWholeList(
        page => ask({ ...about, request: { method: 'GET', path: `${path}?per_page=${size}&page=${page}` } }),
        keyOf,
        seen => incomplete(`${about.store}: GitHub's list of ${what}`, `GET ${path}: ${seen}`),
      ),
  }
}

function incomplete(list: string, seen: string): OatError {
  return new OatError('STORE_FAILED', {
    message: `${list} cannot be read completely (${seen})`,
    hint: 'run it again; if that does not help, check that input "github-token" can see every repository of the list (an App has to be installed there)',
  })
}

/** Only writes of secrets have an end to their time, and they tell it apart. */
const tooLate = { fault: { message: 'no time was left to send it' } }

/** Not an answer of GitHub's: a redirect elsewhere, or another server that speaks in its place. */
export function unexpected({ store, request }: GithubRequestContext, status: number): OatError {
  const answer = `${request.method} ${request.path} is answered with HTTP ${status} and something unexpected`
  return new OatError('STORE_FAILED', {
    message: `${storeWords(store)}: ${answer}`,
    hint: wrongServer,
  })
}

/**
 * Where GitHub's API is, without a slash at the end; github-token is shown to this address.
 * @param address GITHUB_API_URL (on GitHub Enterprise Server `https://HOST/api/v3`); empty: github.com
 * @throws OatError STORE_FAILED for clear text beyond this machine, and for what is not an address
 */
export function githubAddress(address: string | undefined): string {
  const text = address?.trim() ?? ''
  if (text === '') return 'https://api.github.com'
  const url = URL.canParse(text) ? new URL(text) : undefined
  // A user name, a query or a fragment would stand in the middle of every address that is made of this one.
  const isPlain = url !== undefined && `${url.username}${url.password}${url.search}${url.hash}` === ''
  if (isPlain && isTrustworthy(url)) return url.href.replace(/\/+$/, '')
  throw new OatError('STORE_FAILED', {
    message: `GITHUB_API_URL is ${printable(text, 120)}: not encrypted and not on this machine, or not the address of an API`,
    hint: 'set the https address of the API',
  })
}
