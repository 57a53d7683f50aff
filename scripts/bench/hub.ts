import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { startMappingProxy } from '../../sandbox/proxy/mapping.ts'
import { startWorld } from '../../sandbox/world.ts'

/** Docker Hub far away, and tokens for it. */
export type BenchHub = Awaited<ReturnType<typeof startBenchHub>>

export async function startBenchHub(folder: string) {
  const world = await startWorld({ registry: 'embedded', tls: true, keyless: true })
  const authority = join(folder, 'authority.pem')
  writeFileSync(authority, world.authority?.certificate ?? '')
  const proxy = await startMappingProxy({
    'registry-1.docker.io:443': world.registry.host,
    'auth.docker.io:443': world.auth.host,
    'identity.docker.com:443': world.identity?.host ?? '',
  })
  const names = Array.from({ length: 10 }, (_, place) => `acme/image-${place}`)
  for (const name of names) world.book.addRepository({ name, visibility: 'private' })
  const resources = [
    ...names.map(path => ({ type: 'TYPE_REPO' as const, path, scopes: ['scope-image-push'] })),
    { type: 'TYPE_REPO' as const, path: '*/*/public', scopes: ['scope-image-pull'] },
  ]
  return {
    world,
    proxy,
    /** Variables for its clients. */
    environment: {
      HTTPS_PROXY: `http://${proxy.host}`,
      NODE_EXTRA_CA_CERTS: authority,
      SSL_CERT_FILE: authority,
    },
    /** Ten repositories, and a token that may push to each of them. */
    ten: { names, token: world.book.mint('acme', { label: 'ten', resources }).value },
    close: async () => {
      await proxy.close()
      await world.close()
    },
  }
}
