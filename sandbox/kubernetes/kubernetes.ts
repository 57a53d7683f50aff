import type { IncomingMessage } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { sharedAuthority } from '../certificate.ts'
import { createFaults, type Fault, type Faults } from '../fault.ts'
import { type Loopback, startLoopback } from '../loopback.ts'
import type { Reply } from '../reply.ts'
import type { RequestLog } from '../request-log.ts'
import { isAllowed, type KubernetesUser } from './access.ts'
import { type KubernetesAsked, readKubernetesDescription } from './description.ts'
import { discover } from './discovery.ts'
import { isMapping, type KubernetesObject } from './object.ts'
import { patch } from './patch.ts'
import { readReview } from './review.ts'
import { createKubernetesState, type KubernetesState, type Place, type Plural } from './state.ts'
import { forbidden, type KubernetesReply, noResource, notFound, refuse, unauthorized } from './status.ts'

export interface KubernetesOptions {
  readonly log: RequestLog
  /** Milliseconds since 1970. */
  readonly now: () => number
}

/** An API server of Kubernetes, for what kubectl asks when it applies secrets. Starts empty. */
export interface Kubernetes extends Loopback, Omit<KubernetesState, 'get' | 'save' | 'user'> {
  readonly faults: Faults<Fault>
  /** PEM: who has to be trusted. kubectl shows its token to nobody without TLS. */
  readonly authority: string
  /** What was not as Kubernetes describes it, on either side. Must stay empty. */
  readonly violations: string[]
  object(plural: Plural, place: { namespace: string; name: string }): KubernetesObject | undefined
  /** Before each change of an object, once it is known to be allowed: another client may be faster. */
  beforePatch: (place: Place) => void
}

const paths =
  /^\/api\/v1\/namespaces\/(?:(?<namespace>[^/]+)\/(?<plural>secrets|serviceaccounts)\/)?(?<name>[^/]+)$/
const reviews = '/apis/authorization.k8s.io/v1/selfsubjectaccessreviews'

function placeOf(pathname: string): Place | undefined {
  const found = paths.exec(pathname)?.groups
  if (found === undefined) return undefined
  const { namespace = '', plural = 'namespaces', name = '' } = found
  return { plural: plural as Plural, namespace, name }
}

/** Any manifest that kubectl prints has `creationTimestamp: null`; the API server takes it for none. */
function withoutNullTime(body: unknown): unknown {
  if (!isMapping(body) || !isMapping(body['metadata'])) return body
  const { creationTimestamp, ...metadata } = body['metadata']
  return creationTimestamp === null ? { ...body, metadata } : body
}

async function read(request: IncomingMessage): Promise<KubernetesAsked> {
  const { method = '', url: target = '', headers } = request
  const sent = await buffer(request)
  const body =
    sent.length === 0
      ? undefined
      : target.startsWith(reviews)
        ? readReview(sent)
        : withoutNullTime(JSON.parse(sent.toString()))
  const type = headers['content-type']?.split(';')[0] ?? ''
  return { method, target, contentType: type.endsWith('protobuf') ? 'application/json' : type, body }
}

function review({ body }: KubernetesAsked, user: KubernetesUser): KubernetesReply {
  const spec = isMapping(body) && isMapping(body['spec']) ? body['spec'] : {}
  const allowed = isAllowed(user, spec['resourceAttributes'] ?? {})
  return { status: 201, body: { ...(body as object), status: { allowed } } }
}

const jsonType = 'application/json'

function write({ status, body }: KubernetesReply, type = jsonType): Reply {
  return { status, headers: { 'content-type': type }, body: JSON.stringify(body) }
}

/** Starts without namespaces and users. */
export async function startKubernetes(options: KubernetesOptions): Promise<Kubernetes> {
  const { log, now } = options
  const description = readKubernetesDescription()
  const state = createKubernetesState(now)
  const faults = createFaults()
  const violations: string[] = []
  const hooks: Pick<Kubernetes, 'beforePatch'> = { beforePatch: () => undefined }

  function answer(asked: KubernetesAsked, user: KubernetesUser): KubernetesReply {
    const [pathname = ''] = asked.target.split('?')
    if (pathname === reviews) return review(asked, user)
    const place = placeOf(pathname)
    if (place === undefined) return noResource
    const { plural, name } = place
    const namespace = plural === 'namespaces' ? name : place.namespace
    const refusal = (verb: string) =>
      isAllowed(user, { namespace, resource: plural, verb, name })
        ? undefined
        : forbidden(place, { user: user.name, verb })
    const refused = refusal(asked.method === 'PATCH' ? 'patch' : 'get')
    if (refused !== undefined) return refused
    if (asked.method === 'PATCH') {
      hooks.beforePatch(place)
      return patch(place, { asked, options: { state, now, mayCreate: () => refusal('create') } })
    }
    const found = state.get(place)
    return found === undefined ? notFound(place) : { status: 200, body: found }
  }

  function note(asked: KubernetesAsked, problem: string | undefined): boolean {
    if (problem !== undefined) violations.push(`${asked.method} ${asked.target}: ${problem}`)
    return problem !== undefined
  }

  async function speak(request: IncomingMessage): Promise<Reply> {
    const { accept = '', authorization } = request.headers
    const user = state.user(authorization)
    if (user === undefined) return write(unauthorized)
    const asked = await read(request)
    const [pathname = ''] = asked.target.split('?')
    const discovered = discover(pathname, { accept, description })
    // The descriptions of themselves and the aggregated list are not described.
    if (discovered !== undefined && (discovered.type !== jsonType || pathname.startsWith('/openapi'))) {
      return write({ status: 200, body: discovered.body }, discovered.type)
    }
    // kubectl asks for the older description when the newer one was spoilt; it goes on without.
    if (pathname === '/openapi/v2') return write(noResource)
    if (note(asked, description.requestProblem(asked))) {
      return write(refuse(400, { reason: 'BadRequest', message: violations.at(-1) ?? '' }))
    }
    const reply = discovered === undefined ? answer(asked, user) : { status: 200, body: discovered.body }
    note(asked, description.replyProblem(asked, reply))
    return write(reply)
  }

  const authority = await sharedAuthority()
  const tls = await authority.issue(['127.0.0.1', 'localhost'])
  const server = await startLoopback(speak, {
    name: 'kubernetes',
    log,
    faults,
    now,
    tls,
    nameOf: header => state.user(header)?.name ?? (header === undefined ? 'nobody' : 'unknown'),
  })
  return Object.assign(hooks, {
    ...server,
    ...state,
    faults,
    violations,
    authority: authority.certificate,
    object: (plural: Plural, at: { namespace: string; name: string }) => state.get({ plural, ...at }),
  })
}
