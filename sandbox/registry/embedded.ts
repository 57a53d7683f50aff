import { createHash, randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { Answer } from '../loopback.ts'
import type { Reply } from '../reply.ts'
import { type Gate, type Need, registryError, registryHeaders } from './gate.ts'

const routes = /^\/v2\/(?<name>[a-z0-9/._-]+)\/(?<kind>blobs\/uploads|manifests)\/(?<reference>[^/]*)$/

/** As Debian's registry: DELETE takes `delete` even for an upload that the same push began. */
function needOf(method: string, name: string): Need {
  if (method === 'GET' || method === 'HEAD') return { name, actions: ['pull'] }
  return { name, actions: method === 'DELETE' ? ['delete'] : ['pull', 'push'] }
}

const nowhere: Reply = {
  status: 404,
  headers: { ...registryHeaders, 'content-type': 'text/plain; charset=utf-8' },
  body: '404 page not found\n',
}

const body = Buffer.from('{"schemaVersion":2,"manifests":[]}')
const digest = `sha256:${createHash('sha256').update(body).digest('hex')}`
const emptyIndex: Reply = {
  status: 200,
  headers: {
    ...registryHeaders,
    'content-type': 'application/vnd.oci.image.index.v1+json',
    'docker-content-digest': digest,
    etag: `"${digest}"`,
    'content-length': String(body.length),
  },
  body,
}

/** For what would keep an image. */
const message = 'The operation is unsupported.'
const unsupported = registryError(405, { code: 'UNSUPPORTED', message, detail: null })

/** Without a body. */
function done(status: number, headers: Record<string, string>): Reply {
  const { 'docker-distribution-api-version': version } = registryHeaders
  return {
    status,
    headers: { 'docker-distribution-api-version': version, ...headers, 'content-length': '0' },
  }
}

function begin({ headers, socket }: IncomingMessage, name: string, id: string): Reply {
  const origin = `${'encrypted' in socket ? 'https' : 'http'}://${headers.host ?? ''}`
  const location = `${origin}/v2/${name}/blobs/uploads/${id}`
  return done(202, { location, 'docker-upload-uuid': id, range: '0-0' })
}

/**
 * As much of a registry as the action meets: logins, tags that are there from the start, and a push that is begun and taken back. It
 * keeps no image: for that there is Debian's registry.
 */
export function createEmbeddedRegistry(gate: Gate, published: ReadonlySet<string>): Answer {
  /** Each with its repository. */
  const uploads = new Map<string, string>()
  return async request => {
    const { method = '', url = '' } = request
    const { pathname } = new URL(url, 'http://sandbox')
    if (pathname === '/v2/') {
      return (await gate(request, [])) ?? { status: 200, headers: registryHeaders, body: '{}' }
    }
    const { name, kind, reference = '' } = routes.exec(pathname)?.groups ?? {}
    if (name === undefined) return nowhere
    const refused = await gate(request, [needOf(method, name)])
    if (refused !== undefined) return refused
    if (kind === 'manifests') {
      if (method !== 'GET' && method !== 'HEAD') return unsupported
      if (published.has(`${name}:${reference}`)) return emptyIndex
      const detail = { Tag: reference }
      return registryError(404, { code: 'MANIFEST_UNKNOWN', message: 'manifest unknown', detail })
    }
    if (method === 'POST') {
      const id = randomUUID()
      uploads.set(id, name)
      return begin(request, name, id)
    }
    if (uploads.get(reference) === name) {
      if (method === 'GET') return { ...begin(request, name, reference), status: 204 }
      if (method !== 'DELETE') return unsupported
      uploads.delete(reference)
      return done(204, {})
    }
    const message = 'blob upload unknown to registry'
    return registryError(404, { code: 'BLOB_UPLOAD_UNKNOWN', message, detail: null })
  }
}
