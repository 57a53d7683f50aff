import { createFaults, type Fault, type Faults } from '../fault.ts'
import { type Answer, type Loopback, type ServerOptions, startLoopback } from '../loopback.ts'
import { findProgram } from '../program.ts'
import { createEmbeddedRegistry } from './embedded.ts'
import { forwardTo } from './forward.ts'
import { bearerGate, type Gate } from './gate.ts'
import { type Backend, startRealRegistry, type Trust } from './real.ts'
import { nameAuthorization } from './token.ts'

export type RegistryKind = 'real' | 'embedded'

export interface Registry extends Loopback {
  readonly kind: RegistryKind
  readonly faults: Faults<Fault>
  /** Tags that are there from the start, as `org/name:tag`; of the embedded one. */
  readonly published: Set<string>
}

/** Serves an answer under the log and the faults of a registry. */
export async function startFront(
  answer: Answer,
  options: ServerOptions,
): Promise<Omit<Registry, 'kind' | 'published'>> {
  const faults = createFaults()
  const nameOf = (header: string | undefined): string => nameAuthorization(options.book, header)
  return { ...(await startLoopback(answer, { ...options, name: 'registry', faults, nameOf })), faults }
}

/** A registry of our own in memory, behind any kind of gate. */
export async function startEmbeddedRegistry(gate: Gate, options: ServerOptions): Promise<Registry> {
  const published = new Set<string>()
  return {
    kind: 'embedded',
    published,
    ...(await startFront(createEmbeddedRegistry(gate, published), options)),
  }
}

async function startBehindFront(backend: Backend, options: ServerOptions): Promise<Registry> {
  const scheme = options.tls === undefined ? 'http' : 'https'
  const front = await startFront(forwardTo(backend.host, { scheme }), options)
  return {
    ...front,
    kind: 'real',
    published: new Set(),
    async close() {
      await front.close()
      await backend.close()
    },
  }
}

/**
 * A registry that believes what the token endpoint signs. Both kinds stand behind the same front, so that requests
 * are logged and faults set alike; the front changes neither bytes nor addresses, so docker does not notice it.
 * @param options.kind without it the real one where `docker-registry` is on PATH
 * @throws TypeError when the real one is asked for and not there
 */
export async function startRegistry(
  trust: Trust,
  options: ServerOptions & { readonly kind?: RegistryKind | undefined },
): Promise<Registry> {
  const program = options.kind === 'embedded' ? undefined : await findProgram('docker-registry')
  if (program !== undefined) return startBehindFront(await startRealRegistry(program, trust), options)
  if (options.kind === 'real') throw new TypeError('docker-registry is not on PATH')
  return startEmbeddedRegistry(bearerGate(trust, options.now), options)
}
