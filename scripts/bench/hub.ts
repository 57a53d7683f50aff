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
  /** A register of four tokens and fifty repositories, and the tokens by the names of their inputs. */
  readonly four: { readonly register: string; readonly tokens: Readonly<Record<string, string>> }
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
  const names = Array.from({ length: 50 }, (_, place) => `kong/image-${place}`)
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
  const ten = names.slice(0, 10)
  const slots = ['release', 'nightly'].flatMap((channel, half) =>
    ['pull', 'push'].map(access => ({
      channel,
      access,
      label: `${channel} ${access}`,
      repositories: names.slice(half * 25, half * 25 + 25),
    })),
  )
  const entries = slots.map(
    ({ label, channel, access, repositories }) =>
      `  - { label: ${label}, channel: ${channel}, access: ${access}, repositories: [${repositories.join(', ')}] }`,
  )
  return {
    world,
    proxy,
    environment: {
      HTTPS_PROXY: `http://${proxy.host}`,
      NODE_EXTRA_CA_CERTS: authority,
      SSL_CERT_FILE: authority,
    },
    ten: { names: ten, token: mint('ten', { repositories: ten, access: 'push' }) },
    four: {
      register: `organization: kong\ntokens:\n${entries.join('\n')}\n`,
      tokens: Object.fromEntries(
        slots.map(slot => [
          `INPUT_${slot.channel}-${slot.access}-TOKEN`.toUpperCase(),
          mint(slot.label, slot),
        ]),
      ),
    },
    close: async () => {
      await proxy.close()
      await world.close()
    },
  }
}
