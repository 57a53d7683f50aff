import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { startMappingProxy } from '../../sandbox/proxy/mapping.ts'
import { startWorld } from '../../sandbox/world.ts'

/** A registry of somebody else. */
export const otherRegistry = 'registry.example'

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
    [`${otherRegistry}:443`]: world.registry.host,
  })
  const names = Array.from({ length: 50 }, (_, place) => `acme/image-${place}`)
  for (const name of names) world.book.addRepository({ name, visibility: 'private' })
  const mint = (label: string, access: string, repositories: readonly string[]): string => {
    const scopes = [`scope-image-${access}`]
    const rights = repositories.map(path => ({ type: 'TYPE_REPO' as const, path, scopes }))
    const open = { type: 'TYPE_REPO' as const, path: '*/*/public', scopes: ['scope-image-pull'] }
    return world.book.mint('acme', { label, resources: [...rights, open] }).value
  }
  const ten = names.slice(0, 10)
  const entries: string[] = []
  const tokens: Record<string, string> = {}
  for (const [half, channel] of ['release', 'nightly'].entries()) {
    const repositories = names.slice(half * 25, half * 25 + 25)
    for (const access of ['pull', 'push']) {
      const label = `${channel} ${access}`
      entries.push(
        `  - { label: ${label}, channel: ${channel}, access: ${access}, repositories: [${repositories.join()}] }\n`,
      )
      tokens[`INPUT_${channel}-${access}-TOKEN`.toUpperCase()] = mint(label, access, repositories)
    }
  }
  const account = { username: 'builder', password: 'correct-horse-battery-staple' }
  world.book.addAccount({ ...account, secondFactor: false, roles: { acme: 'owner' }, personalTokens: [] })
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
    ten: { names: ten, token: mint('ten', 'push', ten) },
    /** A token list of four tokens and fifty repositories, and the tokens by the names of their inputs. */
    four: { tokenList: `organization: acme\ntokens:\n${entries.join('')}`, tokens },
    /** For `otherRegistry`: tokens of Docker are refused there. */
    account,
    close: async () => {
      await proxy.close()
      await world.close()
    },
  }
}
