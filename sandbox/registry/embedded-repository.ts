import type { IncomingMessage } from 'node:http'
import { buffer } from 'node:stream/consumers'
import type { Reply } from '../reply.ts'
import { registryError, registryHeaders } from './gate.ts'
import { digestOf, type Shelf } from './shelf.ts'

/** One request to one repository, taken apart. */
export interface Visit {
  readonly request: IncomingMessage
  readonly method: string
  readonly name: string
  /** Tag, digest or upload id. */
  readonly reference: string
  readonly query: URLSearchParams
  readonly shelf: Shelf
  readonly mountable: (name: string) => Shelf
}

const unknown = (code: string, { message, detail }: { message: string; detail: unknown }) =>
  registryError(404, { code, message, detail })

function address({ request, name }: Visit, path: string): string {
  const scheme = 'encrypted' in request.socket ? 'https' : 'http'
  return `${scheme}://${request.headers.host ?? ''}/v2/${name}/${path}`
}

/** An answer without a body, in the registry's manner. */
function done(status: number, headers: Record<string, string>): Reply {
  const { 'docker-distribution-api-version': version } = registryHeaders
  return {
    status,
    headers: { 'docker-distribution-api-version': version, ...headers, 'content-length': '0' },
  }
}

function held(digest: string, { type, body }: { type: string; body: Buffer }): Reply {
  const headers = { ...registryHeaders, 'content-type': type, 'docker-content-digest': digest }
  return {
    status: 200,
    headers: { ...headers, etag: `"${digest}"`, 'content-length': String(body.length) },
    body,
  }
}

function blobs({ method, reference: digest, shelf }: Visit): Reply {
  const body = shelf.blobs.get(digest)
  if (body === undefined) {
    return unknown('BLOB_UNKNOWN', { message: 'blob unknown to registry', detail: digest })
  }
  if (method !== 'DELETE') return held(digest, { type: 'application/octet-stream', body })
  shelf.blobs.delete(digest)
  return done(202, {})
}

function begin(visit: Visit): Reply {
  const { query, shelf, mountable } = visit
  const digest = query.get('mount') ?? ''
  const mounted = mountable(query.get('from') ?? '').blobs.get(digest)
  if (mounted !== undefined) {
    shelf.blobs.set(digest, mounted)
    return done(201, { location: address(visit, `blobs/${digest}`), 'docker-content-digest': digest })
  }
  const id = shelf.startUpload()
  return done(202, {
    location: address(visit, `blobs/uploads/${id}`),
    'docker-upload-uuid': id,
    range: '0-0',
  })
}

async function uploads(visit: Visit): Promise<Reply> {
  const { request, method, reference: id, query, shelf } = visit
  if (id === '') return begin(visit)
  const before = shelf.uploads.get(id)
  if (before === undefined) {
    return unknown('BLOB_UPLOAD_UNKNOWN', { message: 'blob upload unknown to registry', detail: null })
  }
  const body = Buffer.concat([before, await buffer(request)])
  shelf.uploads.set(id, body)
  if (method === 'PATCH') {
    const range = `0-${Math.max(0, body.length - 1)}`
    return done(202, { location: address(visit, `blobs/uploads/${id}`), 'docker-upload-uuid': id, range })
  }
  shelf.uploads.delete(id)
  if (method === 'DELETE') return done(204, {})
  const digest = digestOf(body)
  if (digest !== query.get('digest')) {
    const message = 'provided digest did not match uploaded content'
    return registryError(400, { code: 'DIGEST_INVALID', message, detail: null })
  }
  shelf.blobs.set(digest, body)
  return done(201, { location: address(visit, `blobs/${digest}`), 'docker-content-digest': digest })
}

async function manifests(visit: Visit): Promise<Reply> {
  const { request, method, name, reference, shelf } = visit
  if (method === 'PUT') {
    const body = await buffer(request)
    const digest = digestOf(body)
    const manifest = { type: request.headers['content-type'] ?? '', body, digest }
    shelf.manifests.set(digest, manifest).set(reference, manifest)
    return done(201, { location: address(visit, `manifests/${digest}`), 'docker-content-digest': digest })
  }
  const manifest = shelf.manifests.get(reference)
  if (manifest === undefined) {
    const detail = reference.includes(':')
      ? `unknown manifest name=${name} revision=${reference}`
      : { Tag: reference }
    return unknown('MANIFEST_UNKNOWN', { message: 'manifest unknown', detail })
  }
  if (method !== 'DELETE') return held(manifest.digest, manifest)
  shelf.manifests.delete(reference)
  return done(202, {})
}

function tags({ name, shelf }: Visit): Reply {
  const names = [...shelf.manifests.keys()].filter(key => !key.includes(':'))
  if (names.length === 0) {
    return unknown('NAME_UNKNOWN', { message: 'repository name not known to registry', detail: { name } })
  }
  return { status: 200, headers: registryHeaders, body: `${JSON.stringify({ name, tags: names })}\n` }
}

/** How the embedded registry answers, by the kind of thing that a path names. */
export const answers = new Map<string, (visit: Visit) => Reply | Promise<Reply>>([
  ['blobs', blobs],
  ['blobs/uploads', uploads],
  ['manifests', manifests],
  ['tags', tags],
])
