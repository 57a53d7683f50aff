import type { Reply } from '../reply.ts'
import { basicGate, openGate } from './gate.ts'
import type { ServerOptions } from '../loopback.ts'
import { type Registry, startEmbeddedRegistry, startFront } from './registry.ts'

/** Registries that are not Docker Hub, and addresses that are no registry. */
export type OddRegistryKind = 'basic' | 'open' | keyof typeof answers

const challenge = (value: string | undefined): Reply => ({
  status: 401,
  headers: { 'www-authenticate': value, 'content-type': 'application/json' },
  body: '{"errors":[{"code":"UNAUTHORIZED","message":"authentication required"}]}',
})

const html = { 'content-type': 'text/html' }

/** `elsewhere` names a realm that is neither this origin nor HTTPS: no credential may go there. */
const answers = {
  'no-challenge': challenge(undefined),
  'unknown-scheme': challenge('Negotiate'),
  html: { status: 200, headers: html, body: '<!doctype html><h1>Welcome to the guest network</h1>' },
  elsewhere: challenge('Bearer realm="http://registry.example/token",service="registry.docker.io"'),
} satisfies Record<string, Reply>

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
