import { createPublicKey } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { jwtVerify } from 'jose'
import type { Action } from '../book/grant.ts'
import { parseBasic } from '../book/identity.ts'
import type { Reply } from '../reply.ts'
import type { Trust } from './real.ts'

/** What a request needs, in the order in which Debian's registry names it. */
export interface Need {
  readonly name: string
  readonly actions: readonly Action[]
}

/** Lets a request pass (`undefined`) or answers it. */
export type Gate = (request: IncomingMessage, needs: readonly Need[]) => Promise<Reply | undefined>

export const registryHeaders = {
  'content-type': 'application/json; charset=utf-8',
  'docker-distribution-api-version': 'registry/2.0',
}

/** An answer in the registry's error format (distribution, spec/api, "Errors"). */
export function registryError(
  status: number,
  error: { code: string; message: string; detail: unknown },
): Reply {
  return { status, headers: registryHeaders, body: `${JSON.stringify({ errors: [error] })}\n` }
}

function unauthorized(challenge: string, needs: readonly Need[]): Reply {
  const detail = needs.flatMap(({ name: Name, actions }) =>
    actions.map(Action => ({ Type: 'repository', Class: '', Name, Action })),
  )
  const error = { code: 'UNAUTHORIZED', message: 'authentication required' }
  const answer = registryError(401, { ...error, detail: detail.length > 0 ? detail : null })
  return { ...answer, headers: { ...answer.headers, 'www-authenticate': challenge } }
}

/** Reads `access` as the registry does: anything of another form grants nothing. */
function grants(access: unknown, { name, action }: { name: string; action: Action }): boolean {
  if (!Array.isArray(access)) return false
  return access.some(
    (entry: unknown) =>
      typeof entry === 'object' &&
      entry !== null &&
      'name' in entry &&
      'actions' in entry &&
      entry.name === name &&
      Array.isArray(entry.actions) &&
      entry.actions.includes(action),
  )
}

/** Token authentication as the real registry does it: signature, audience, issuer, times, then access. */
export function bearerGate({ realm, service, issuer, certificate }: Trust, now: () => number): Gate {
  const key = createPublicKey(certificate)
  const open = `Bearer realm="${realm}",service="${service}"`
  return async (request, needs) => {
    const scope = needs.map(({ name, actions }) => `repository:${name}:${actions.join(',')}`).join(' ')
    const refuse = (error: string) =>
      unauthorized(`${open}${scope && `,scope="${scope}"`}${error && `,error="${error}"`}`, needs)
    const token = /^Bearer (.+)$/i.exec(request.headers.authorization ?? '')?.[1]
    if (token === undefined) return refuse('')
    const asked = { audience: service, issuer, algorithms: ['RS256'], currentDate: new Date(now()) }
    const verified = await jwtVerify(token, key, asked).catch(() => undefined)
    if (verified === undefined) return refuse('invalid_token')
    const { access } = verified.payload
    const allowed = needs.every(({ name, actions }) =>
      actions.every(action => grants(access, { name, action })),
    )
    return allowed ? undefined : refuse('insufficient_scope')
  }
}

/** One user and password, as small registries have it. */
export function basicGate(accepts: (username: string, password: string) => boolean): Gate {
  return (request, needs) => {
    const credential = parseBasic(request.headers.authorization)
    const passes = credential !== undefined && accepts(credential.username, credential.password)
    return Promise.resolve(passes ? undefined : unauthorized('Basic realm="sandbox"', needs))
  }
}

export const openGate: Gate = () => Promise.resolve(undefined)
