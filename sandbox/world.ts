import { populate, type Population } from './book/population.ts'
import type { Access, Channel, Entry } from './book/entry.ts'
import { createTokenBook, type TokenBook } from './book/token-book.ts'
import { type Authority, sharedAuthority, signingKey } from './certificate.ts'
import { type Engine, startEngine } from './docker/engine.ts'
import { type Github, startGithub } from './github/github.ts'
import { type GithubPopulation, populateGithub } from './github/population.ts'
import { type HubApi, startHubApi } from './hub/api.ts'
import { type Identity, startIdentity } from './identity/identity.ts'
import { type IdTokens, startIdTokens } from './identity/id-tokens.ts'
import type { ServerOptions } from './loopback.ts'
import { type Registry, type RegistryKind, startRegistry } from './registry/registry.ts'
import { startTokenEndpoint, type TokenEndpoint } from './registry/token-endpoint.ts'
import { createRequestLog, type RequestLog } from './request-log.ts'

export interface WorldOptions {
  /** `embedded` starts fastest; without it the real one where it is installed. */
  readonly registry?: RegistryKind
  /** A Docker engine as well (root, a second or two). */
  readonly engine?: boolean
  /** Docker Hub's own API as well. */
  readonly hub?: boolean
  /** GitHub's API for secrets as well. */
  readonly github?: boolean
  /** The runner's ID tokens and Docker's identity service as well. */
  readonly keyless?: boolean
  /** HTTPS for all servers, with `world.authority` behind it. */
  readonly tls?: boolean
  /** Milliseconds since 1970. A real registry has a clock of its own. */
  readonly now?: () => number
  /** GitHub's clock, where it is another than Docker Hub's. */
  readonly githubNow?: () => number
}

/** Docker Hub in a box: everything on 127.0.0.1, nothing left after `close`. */
export interface World extends Population {
  readonly book: TokenBook
  readonly log: RequestLog
  readonly auth: TokenEndpoint
  readonly registry: Registry
  /** Only when asked for. */
  readonly hub: HubApi | undefined
  readonly engine: Engine | undefined
  readonly github: (Github & { readonly tokens: GithubPopulation }) | undefined
  /** The runner's endpoint for ID tokens, and Docker's identity service that exchanges them. */
  readonly idTokens: IdTokens | undefined
  readonly identity: Identity | undefined
  readonly authority: Authority | undefined
  entry(channel: Channel, access: Access): Entry
  close(): Promise<void>
}

function findEntry(entries: readonly Entry[], wanted: { channel: Channel; access: Access }): Entry {
  const entry = entries.find(({ channel, access }) => channel === wanted.channel && access === wanted.access)
  if (entry === undefined) throw new TypeError(`the sandbox has no entry ${wanted.channel} ${wanted.access}`)
  return entry
}

/** The last one is a registry of somebody else. */
const hosts =
  'registry-1.docker.io auth.docker.io identity.docker.com dhi.io hub.docker.com api.github.com registry.example'

async function startServers(common: ServerOptions, options: WorldOptions) {
  const key = await signingKey('sandbox token signer')
  const auth = await startTokenEndpoint(common, key)
  const { realm, service, issuer } = auth
  const trust = { realm, service, issuer, certificate: key.certificate }
  const kind = options.registry
  const registry = await startRegistry(trust, { ...common, kind }).catch(async (error: unknown) => {
    await auth.close()
    throw error
  })
  const idTokens = options.keyless === true ? await startIdTokens(common) : undefined
  return {
    auth,
    registry,
    hub: options.hub === true ? await startHubApi(common) : undefined,
    github: options.github === true ? await openGithub(common, options.githubNow) : undefined,
    idTokens,
    identity: idTokens && (await startIdentity({ ...common, trust: idTokens })),
  }
}

async function openGithub(options: ServerOptions, now = options.now) {
  const github = await startGithub({ ...options, now })
  return { ...github, tokens: await populateGithub(github) }
}

/** Starts what is asked for, all of it or nothing. @throws Error with the reason of the part that did not start */
export async function startWorld(options: WorldOptions = {}): Promise<World> {
  const now = options.now ?? Date.now
  const book = createTokenBook(now)
  const population = populate(book, now())
  const log = createRequestLog()
  const authority = options.tls === true ? await sharedAuthority() : undefined
  const tls = await authority?.issue(['127.0.0.1', 'localhost', ...hosts.split(' ')])
  const servers = await startServers({ book, log, now, tls }, options)
  const stop = async () => {
    for (const server of Object.values(servers)) await server?.close()
  }
  const stopped = async (error: unknown): Promise<never> => {
    await stop()
    throw error
  }
  const engine = options.engine === true ? await startEngine().catch(stopped) : undefined
  return {
    ...population,
    ...servers,
    book,
    log,
    engine,
    authority,
    entry: (channel, access) => findEntry(population.entries, { channel, access }),
    async close() {
      await engine?.close()
      await stop()
    },
  }
}
