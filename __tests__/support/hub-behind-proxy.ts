import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { findProgram } from '../../sandbox/program.ts'
import { startMappingProxy } from '../../sandbox/proxy/mapping.ts'
import { startTinyproxy } from '../../sandbox/proxy/tinyproxy.ts'
import type { Machine } from '../../sandbox/runner/machine.ts'
import type { World } from '../../sandbox/world.ts'

/** `untrusted` lets everything through, but the machine does not know the authority behind the certificates. */
export type ProxyKind = 'through' | 'refusing' | 'untrusted'

export interface HubBehindProxy {
  /** Variables for the job. */
  readonly env: Readonly<Record<string, string>>
  readonly close: () => Promise<void>
}

/**
 * Puts the world (one with `tls`) where Docker Hub is: `registry-1.docker.io`, reached through Debian's tinyproxy and, behind it,
 * a proxy that knows the way; that one alone, where no real one is asked for. The authority's certificate is given to Node and to docker (Go).
 */
export async function startHubBehindProxy(
  kind: ProxyKind,
  { world, machine, isReal = true }: { world: World; machine: Machine; isReal?: boolean },
): Promise<HubBehindProxy> {
  const certificates = join(machine.root, 'authority.pem')
  await writeFile(certificates, world.authority?.certificate ?? '')
  const trust = kind === 'untrusted' ? {} : { NODE_EXTRA_CA_CERTS: certificates, SSL_CERT_FILE: certificates }
  const ports = kind === 'refusing' ? [563] : [443]
  const hasTinyproxy = (isReal || kind !== 'through') && (await isThere())
  // Without tinyproxy the one behind it has to do the refusing.
  const isOpen = hasTinyproxy || ports.includes(443)
  const mapping = await startMappingProxy(
    isOpen
      ? {
          'registry-1.docker.io:443': world.registry.host,
          'dhi.io:443': world.registry.host,
          'auth.docker.io:443': world.auth.host,
          ...(world.identity && { 'identity.docker.com:443': world.identity.host }),
          ...(world.hub && { 'hub.docker.com:443': world.hub.host }),
          ...(world.github && { 'api.github.com:443': world.github.host }),
        }
      : {},
  )
  const tinyproxy = hasTinyproxy ? await startTinyproxy({ upstream: mapping.host, ports }) : undefined
  return {
    env: { HTTPS_PROXY: `http://${tinyproxy?.host ?? mapping.host}`, ...trust },
    close: async () => {
      await tinyproxy?.close()
      await mapping.close()
    },
  }
}

async function isThere(): Promise<boolean> {
  const found = (await findProgram('tinyproxy')) !== undefined
  if (!found && process.env['CI'] === 'true') {
    throw new Error('there is no tinyproxy on PATH, and CI needs it')
  }
  return found
}
