import type { Reply } from '../reply.ts'
import { basicGate, openGate } from './gate.ts'
import type { ServerOptions } from '../loopback.ts'
import { type Registry, startEmbeddedRegistry, startFront } from './registry.ts'

/** Registries that are not Docker Hub, and addresses that are no registry. */
export type OddRegistryKind =
  | 'basic'
  | 'open'
  | 'no-realm'
  | 'no-challenge'
  | 'unknown-scheme'
  | 'not-found'
  | 'html'
  | 'elsewhere'

const challenge = (value: string | undefined): Reply => ({
  status: 401,
  headers: { 'www-authenticate': value, 'content-type': 'application/json' },
  body: '{"errors":[{"code":"UNAUTHORIZED","message":"authentication required"}]}',
})

const html = { 'content-type': 'text/html' }

/** `elsewhere` names a realm that is neither this origin nor HTTPS: no credential may go there. */
const answers: Readonly<Record<Exclude<OddRegistryKind, 'basic' | 'open'>, Reply>> = {
  'no-realm': challenge('Bearer service="registry.docker.io"'),
  'no-challenge': challenge(undefined),
  'unknown-scheme': challenge('Negotiate'),
  'not-found': { status: 404, headers: html, body: '<h1>Not Found</h1>' },
  html: { status: 200, headers: html, body: '<!doctype html><h1>Welcome to the guest network</h1>' },
  elsewhere: challenge('Bearer realm="http://registry.example/token",service="registry.docker.io"'),
}

/**
 * Starts one. `basic` takes the sandbox's accounts and organization tokens; `open` asks for nothing; both push and
 * pull. The others only ever give their one answer.
 */
export async function startOddRegistry(
  kind: OddRegistryKind,
  options: ServerOptions,
): Promise<Omit<Registry, 'kind' | 'published'>> {
  if (kind === 'open') return startEmbeddedRegistry(openGate, options)
  if (kind === 'basic') {
    const accepts = (username: string, password: string) =>
      options.book.identify({ username, password }).kind !== 'refused'
    return startEmbeddedRegistry(basicGate(accepts), options)
  }
  return startFront(() => answers[kind], options)
}
