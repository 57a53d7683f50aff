import type { Answer } from '../loopback.ts'
import { answers } from './embedded-repository.ts'
import { type Gate, type Need, registryHeaders } from './gate.ts'
import { createShelf, digestOf, type Shelf } from './shelf.ts'

const routes =
  /^\/v2\/(?<name>[a-z0-9/._-]+)\/(?<kind>blobs\/uploads|blobs|manifests|tags)\/(?<reference>[^/]*)$/

/** As Debian's registry: DELETE takes `delete` even for an upload that the same push began. */
function needsOf(
  method: string,
  { kind, name, mount }: { kind: string; name: string; mount: string | null },
) {
  const reading = method === 'GET' || method === 'HEAD'
  const needs: Need[] = [
    { name, actions: reading ? ['pull'] : method === 'DELETE' ? ['delete'] : ['pull', 'push'] },
  ]
  if (mount !== null && kind === 'blobs/uploads') needs.push({ name: mount, actions: ['pull'] })
  return needs
}

const nowhere = {
  status: 404,
  headers: { ...registryHeaders, 'content-type': 'text/plain; charset=utf-8' },
  body: '404 page not found\n',
}

const body = Buffer.from('{"schemaVersion":2,"manifests":[]}')
const emptyIndex = { type: 'application/vnd.oci.image.index.v1+json', body, digest: digestOf(body) }

/** A registry in memory: enough of the distribution specification for login, push and pull. */
export function createEmbeddedRegistry(gate: Gate, published: ReadonlySet<string> = new Set()): Answer {
  const shelves = new Map<string, Shelf>()
  const shelfOf = (name: string) => shelves.get(name) ?? createShelf()
  return async request => {
    const { pathname, searchParams: query } = new URL(request.url ?? '', 'http://sandbox')
    const { method = '' } = request
    if (pathname === '/v2/') {
      return (await gate(request, [])) ?? { status: 200, headers: registryHeaders, body: '{}' }
    }
    const { name, kind = '', reference = '' } = routes.exec(pathname)?.groups ?? {}
    const answer = answers.get(kind)
    if (name === undefined || answer === undefined) return nowhere
    const refused = await gate(request, needsOf(method, { kind, name, mount: query.get('from') }))
    if (refused !== undefined) return refused
    const shelf = shelfOf(name)
    const isThere = published.has(`${name}:${reference}`) && !shelf.manifests.has(reference)
    if (isThere) shelf.manifests.set(reference, emptyIndex)
    shelves.set(name, shelf)
    return answer({ request, method, name, reference, query, shelf, mountable: shelfOf })
  }
}
