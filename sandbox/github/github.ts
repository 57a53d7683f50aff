import type { IncomingMessage } from 'node:http'
import { text } from 'node:stream/consumers'
import type { KeyPair } from '../certificate.ts'
import { createFaults, type Fault, type Faults } from '../fault.ts'
import { type Loopback, startLoopback } from '../loopback.ts'
import type { Reply } from '../reply.ts'
import type { RequestLog } from '../request-log.ts'
import { answerGithub, describeRepository } from './answer.ts'
import { answerApp } from './app.ts'
import { answerAppPage } from './apps.ts'
import { type GithubDescription, readGithubDescription } from './description.ts'
import { createSecondaryLimits } from './limits.ts'
import { type PlaceRoute, readGithubRoute } from './route.ts'
import type { GithubAsked } from './scene.ts'
import { type GithubReply, notFound, refuse } from './secrets.ts'
import { createGithubState, type GithubState } from './state.ts'

export interface GithubOptions {
  readonly log: RequestLog
  /** Milliseconds since 1970: GitHub's clock, also in its `Date` header. */
  readonly now: () => number
  readonly tls?: KeyPair
}

/** GitHub's API for secrets and variables. Every request and reply is held against GitHub's own description. */
export interface Github
  extends Loopback, Omit<GithubState, 'token' | 'repositoryById' | 'renamed' | 'removeToken'> {
  readonly faults: Faults<Fault>
  /** What was not as GitHub describes it, on either side. Must stay empty. */
  readonly violations: string[]
  /** The plaintext that a store holds, by the store's name in outputs; `undefined` when there is none. */
  secretValue(store: string): string | undefined
  /** Refuse, with GitHub's words, who asks too much. */
  enforceLimits(): void
}

interface Machine {
  readonly state: GithubState
  readonly description: GithubDescription
  readonly options: GithubOptions
  readonly violations: string[]
}

const jsonType = { 'content-type': 'application/json; charset=utf-8' }

async function read(request: IncomingMessage, { state }: Machine): Promise<GithubAsked> {
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
  return { method, target, body, origin: `http://${headers.host ?? ''}` }
}

async function answer(asked: GithubAsked, request: IncomingMessage, machine: Machine): Promise<GithubReply> {
  const { state, description, violations } = machine
  const [pathname = ''] = asked.target.split('?')
  const route = readGithubRoute(pathname)
  const moved = route?.repository === undefined ? undefined : state.renamed(route.repository)
  if (route?.repository !== undefined && moved !== undefined) {
    const location = asked.target.replace(
      `/repos/${route.repository}`,
      `${asked.origin}/repositories/${moved.id}`,
    )
    return { ...refuse(301, 'Moved Permanently'), headers: { location } }
  }
  const note = (problem: string | undefined) => {
    if (problem !== undefined) violations.push(`${asked.method} ${asked.target}: ${problem}`)
    return problem !== undefined
  }
  if (note(description.requestProblem(asked))) return refuse(400, violations.at(-1) ?? '')
  const now = machine.options.now()
  const { authorization } = request.headers
  const known = state.token(authorization)
  const token = (known?.expiresAt ?? Infinity) <= now ? undefined : known
  const app = answerApp(route, {
    apps: state.apps,
    tokens: { add: state.addToken, remove: state.removeToken },
    token,
    authorization,
    exists: name => state.repository(name) !== undefined,
    describe: name => {
      const found = state.repository(name)
      return found && describeRepository(found, description.example('full-repository'))
    },
    description,
    now,
    body: asked.body,
  })
  if (app === undefined && token === undefined) return refuse(401, 'Bad credentials')
  // What is left after an App's requests is a place's.
  const reply =
    app ??
    (route === undefined || token === undefined
      ? notFound
      : await answerGithub(route as PlaceRoute, { ...machine, now, asked, token }))
  if (note(description.replyProblem(asked, reply))) {
    return refuse(500, violations.at(-1) ?? '')
  }
  const scopes = token?.scopes
  return scopes === undefined ? reply : { ...reply, headers: { ...reply.headers, 'x-oauth-scopes': scopes } }
}

/** Starts it empty: repositories, organizations and tokens are added afterwards. */
export async function startGithub(options: GithubOptions): Promise<Github> {
  const { log, now, tls } = options
  const faults = createFaults()
  const machine: Machine = {
    options,
    violations: [],
    state: createGithubState(),
    description: readGithubDescription(),
  }
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
      const asked = await read(request, machine)
      const page = answerAppPage(asked, machine.state)
      return page ?? write(await answer(asked, request, machine))
    },
    {
      name: 'github',
      log,
      faults,
      now,
      ...(tls === undefined ? {} : { tls }),
      nameOf: header => machine.state.token(header)?.name ?? (header === undefined ? 'nobody' : 'unknown'),
    },
  )
  const { state, violations } = machine
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
