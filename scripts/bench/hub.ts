import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type DistantProxy, startDistantProxy } from '../../sandbox/proxy/distance.ts'
import { startWorld, type World } from '../../sandbox/world.ts'

/** Docker Hub far away, and tokens for it. */
export interface BenchHub {
  readonly world: World
  readonly proxy: DistantProxy
  /** Variables for whoever asks it. */
  readonly environment: Readonly<Record<string, string>>
  /** Ten repositories, and a token that may push to each of them. */
  readonly ten: { readonly names: readonly string[]; readonly token: string }
  close(): Promise<void>
}

export async function startBenchHub(folder: string): Promise<BenchHub> {
  const world = await startWorld({ registry: 'embedded', tls: true, keyless: true })
  const authority = join(folder, 'authority.pem')
  writeFileSync(authority, world.authority?.certificate ?? '')
  const proxy = await startDistantProxy({
    'registry-1.docker.io:443': world.registry.host,
    'auth.docker.io:443': world.auth.host,
    'identity.docker.com:443': world.identity?.host ?? '',
  })
  const names = Array.from({ length: 10 }, (_, place) => `kong/image-${place}`)
  for (const name of names) world.book.addRepository({ name, visibility: 'private' })
  const mint = (
    label: string,
    { repositories, access }: { repositories: readonly string[]; access: string },
  ) =>
    world.book.mint('kong', {
      label,
      resources: [
        ...repositories.map(path => ({
          type: 'TYPE_REPO' as const,
          path,
          scopes: [`scope-image-${access}`],
        })),
        { type: 'TYPE_REPO' as const, path: '*/*/public', scopes: ['scope-image-pull'] },
      ],
    }).value
  return {
    world,
    proxy,
    environment: {
      HTTPS_PROXY: `http://${proxy.host}`,
      NODE_EXTRA_CA_CERTS: authority,
      SSL_CERT_FILE: authority,
    },
    ten: { names, token: mint('ten', { repositories: names, access: 'push' }) },
    close: async () => {
      await proxy.close()
      await world.close()
    },
  }
}
