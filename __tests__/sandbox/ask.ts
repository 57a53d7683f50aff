import { decodeJwt, type JWTPayload } from 'jose'
import type { World } from '../../sandbox/world.ts'

export type Credential = Readonly<{ username: string; password: string }>

export interface Answer {
  readonly status: number
  readonly headers: Headers
  readonly body: string
  /** The body as JSON; empty when it is none. */
  readonly json: Readonly<Record<string, unknown>>
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

async function read(response: Response): Promise<Answer> {
  const body = await response.text()
  const { status, headers } = response
  const isJson = headers.get('content-type')?.startsWith('application/json') === true && body !== ''
  const parsed: unknown = isJson ? JSON.parse(body) : {}
  return { status, headers, body, json: isRecord(parsed) ? parsed : {} }
}

export function basic({ username, password }: Credential): string {
  return `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`
}

/** Asks a server of the sandbox without following redirects. */
export async function ask(url: string, init: RequestInit = {}): Promise<Answer> {
  return read(await fetch(url, { redirect: 'manual', ...init }))
}

/** Asks the token endpoint for `repository:NAME:ACTIONS` scopes. */
export function askToken(
  world: World,
  question: { scopes?: readonly string[]; as?: Credential },
): Promise<Answer> {
  const { scopes = [], as } = question
  const query = new URLSearchParams({ service: world.auth.service })
  for (const scope of scopes) query.append('scope', scope)
  const headers: Record<string, string> = as === undefined ? {} : { authorization: basic(as) }
  return ask(`${world.auth.realm}?${query.toString()}`, { headers })
}

export function claimsOf(answer: Answer): JWTPayload {
  return decodeJwt(tokenOf(answer))
}

export function tokenOf({ json }: Answer): string {
  const { token } = json
  if (typeof token !== 'string') throw new TypeError('the answer holds no token')
  return token
}
