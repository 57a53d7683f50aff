import type { IncomingMessage } from 'node:http'
import { text } from 'node:stream/consumers'
import { createFaults, type Fault, type Faults } from '../fault.ts'
import { type Loopback, type ServerOptions, startLoopback } from '../loopback.ts'
import type { Reply } from '../reply.ts'
import { answerGithub } from './answer.ts'
import { answerApp } from './app-requests.ts'
import { answerAppPage } from './apps.ts'
import { type GithubReply, notFound, refuse } from './asked.ts'
import { readGithubDescription } from './description.ts'
import { createSecondaryLimits } from './limits.ts'
import { createGithubState, type GithubState } from './state.ts'

/** GitHub's API for secrets and variables. Every request and reply is held against GitHub's own description. */
export interface Github
  extends Loopback, Omit<GithubState, 'token' | 'repositoryById' | 'renamed' | 'removeToken'> {
  readonly faults: Faults<Fault>
  /** What was not as GitHub describes it, on either side. Must stay empty. */
  readonly violations: string[]
  /** The plaintext that a store holds, by the store's name in outputs; `undefined` without one. */
  secretValue(store: string): string | undefined
  /** Refuse, with GitHub's words, who asks too much. */
  enforceLimits(): void
}

const jsonType = { 'content-type': 'application/json; charset=utf-8' }

/** A request as it was sent, with ids of repositories replaced by their names. */
async function read(request: IncomingMessage, state: GithubState) {
  const { method = '', url = '', headers } = request
  // GitHub Enterprise Server has its API below this path.
  const target = url
    .replace(/^\/api\/v3(?=\/)/, '')
    .replace(/^\/repositories\/(\d+)/, (whole, id: string) => {
      const repository = state.repositoryById(Number(id))
      return repository === undefined ? whole : `/repos/${repository.fullName}`
    })
  const sent = await text(request)
  const isForm = headers['content-type']?.startsWith('application/x-www-form-urlencoded') === true
  const body: unknown = sent === '' ? undefined : isForm ? sent : JSON.parse(sent)
  return {
    method,
    target,
    body,
    origin: `http://${headers.host ?? ''}`,
    authorization: headers.authorization,
  }
}

type Sent = Awaited<ReturnType<typeof read>>

interface Machine {
  readonly state: GithubState
  readonly now: () => number
  readonly violations: string[]
}

async function answer(sent: Sent, { state, now: clock, violations }: Machine): Promise<GithubReply> {
  const description = readGithubDescription()
  const { method, target, origin, authorization } = sent
  const { pathname, searchParams: query } = new URL(target, origin)
  const [, name = ''] = /^\/repos\/([^/]+\/[^/]+)/.exec(pathname) ?? []
  const moved = state.renamed(name)
  if (moved !== undefined) {
    const location = target.replace(`/repos/${name}`, `${origin}/repositories/${moved.id}`)
    return { ...refuse(301, 'Moved Permanently'), headers: { location } }
  }
  const note = (problem: string | undefined): string | undefined => {
    const said = problem && `${method} ${target}: ${problem}`
    if (said !== undefined) violations.push(said)
    return said
  }
  const wrong = note(description.requestProblem(sent))
  if (wrong !== undefined) return refuse(400, wrong)
  const now = clock()
  const known = state.token(authorization)
  const token = (known?.expiresAt ?? Infinity) <= now ? undefined : known
  const asked = { method, query, body: (sent.body ?? {}) as Record<string, unknown>, origin, now, state }
  const { example } = description
  const ofApp = answerApp(pathname, { ...asked, example, token, authorization })
  if (ofApp === undefined && token === undefined) return refuse(401, 'Bad credentials')
  const reply = ofApp ?? (token && (await answerGithub(pathname, { ...asked, example, token }))) ?? notFound
  const defect = note(description.replyProblem(sent, reply))
  return defect === undefined ? reply : refuse(500, defect)
}

/** Starts it empty: repositories, organizations and tokens are added afterwards. */
export async function startGithub(options: Omit<ServerOptions, 'book'>): Promise<Github> {
  const { now } = options
  const faults = createFaults()
  const [state, violations] = [createGithubState(), [] as string[]]
  let limits: ((method: string) => Fault | undefined) | undefined
  const write = ({ status, body, headers }: GithubReply): Reply => ({
    status,
    // The time of the answer, which may not be before that of a change that it confirms.
    headers: { ...jsonType, date: new Date(now()).toUTCString(), ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  const server = await startLoopback(
    async request => {
      const limit = limits?.(request.method ?? '')
      if (limit?.kind === 'reply') return limit.reply
      const sent = await read(request, state)
      return answerAppPage(sent, state) ?? write(await answer(sent, { state, now, violations }))
    },
    {
      ...options,
      name: 'github',
      faults,
      nameOf: header => state.token(header)?.name ?? (header === undefined ? 'nobody' : 'unknown'),
    },
  )
  return {
    ...server,
    ...state,
    faults,
    violations,
    secretValue(store) {
      const colon = store.lastIndexOf(':')
      return state.place(store.slice(0, colon))?.secrets.get(store.slice(colon + 1).toUpperCase())?.value
    },
    enforceLimits: () => void (limits = createSecondaryLimits(now)),
  }
}
