import { chmod, writeFile } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import { createFolder } from '../../sandbox/folder.ts'
import type { World } from '../../sandbox/world.ts'
import type { KubernetesStore } from '../../src/token-list/store.ts'
import { pullDocument, pullManifest } from '../../src/stores/kubernetes/pull-secret.ts'
import { type CrashStore, fourSecrets, type Stores } from './crash-store.ts'
import { startVault, type Vault } from './vault.ts'

const path = '/pull-secret'

/** Each call is a request to the vault, in which trouble may happen. */
const kubectl = ({ command }: Vault) => `#!/bin/sh
case "$*" in
  *'get secret'*) exec ${command('get', path).join(' ')} ;;
  *--dry-run=server*) cat >/dev/null ;;
  *apply*) exec ${command('put', path).join(' ')} ;;
esac
`

/** A pull secret, which the job's kubectl keeps in the vault. */
function pullSecret(vault: Vault, world: World): CrashStore {
  const login = { username: 'acme', configKey: world.registry.host }
  const place = { kind: 'kubernetes', name: 'acme-pull', namespace: 'acme', context: undefined } as const
  const store: KubernetesStore = { ...place, serviceAccounts: [], position: { line: 1, column: 1 } }
  return {
    name: 'kubernetes:(current)/acme/acme-pull',
    entry: '{ kubernetes: acme-pull, namespaces: [acme] }',
    held: () => {
      const encoded = /"\.dockerconfigjson":"([^"]+)"/.exec(vault.held.get(path) ?? '')?.[1]
      const auth = /"auth":"([^"]+)"/.exec(decode(encoded))?.[1]
      return auth === undefined ? undefined : decode(auth).replace('acme:', '')
    },
    fill: value => {
      const id = world.book.everyToken().find(token => token.value === value)?.id ?? ''
      const token = { id, label: 'filled', expiresAt: undefined }
      vault.held.set(path, pullManifest(store, pullDocument(value, login), token))
    },
  }
}

const decode = (text = ''): string => Buffer.from(text, 'base64').toString()

/** One store of each kind: a GitHub secret, a pull secret, a program that can be asked, and one that cannot. */
export async function everyKind(world: World): Promise<Stores> {
  const vault = await startVault(world)
  const folder = await createFolder()
  await writeFile(join(folder.path, 'kubectl'), kubectl(vault))
  await chmod(join(folder.path, 'kubectl'), 0o700)
  return {
    stores: [...fourSecrets(world).slice(0, 1), pullSecret(vault, world), ...vault.stores],
    servers: [vault],
    // Pull secrets hold pull tokens only; a program has more to do than one request.
    access: 'pull',
    timeout: 5,
    environment: { PATH: [folder.path, process.env['PATH']].join(delimiter) },
    close: async () => {
      await vault.close()
      await folder.close()
    },
  }
}
