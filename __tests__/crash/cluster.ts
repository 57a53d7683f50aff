import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createFolder } from '../../sandbox/folder.ts'
import { type Kubernetes, startKubernetes } from '../../sandbox/kubernetes/kubernetes.ts'
import { isMapping } from '../../sandbox/kubernetes/object.ts'
import { kubeconfigOf, populateKubernetes } from '../../sandbox/kubernetes/population.ts'
import type { World } from '../../sandbox/world.ts'
import type { KubernetesStore } from '../../src/token-list/store.ts'
import { pullDocument, pullManifest } from '../../src/stores/kubernetes/pull-secret.ts'
import { type CrashStore, fourSecrets, type Stores } from './crash-store.ts'
import { startVault } from './vault.ts'

interface Place {
  readonly namespace: string
  readonly name: string
}

/** A pull secret in one namespace of the cluster, as a rotation before this one wrote it. */
function pullSecret(
  { namespace, name }: Place,
  { cluster, world }: { cluster: Kubernetes; world: World },
): CrashStore {
  const login = { username: 'kong', configKey: world.registry.host }
  const kind = { kind: 'kubernetes', context: undefined, serviceAccounts: [] } as const
  const store: KubernetesStore = { ...kind, name, namespace, position: { line: 1, column: 1 } }
  return {
    name: `kubernetes:(current)/${namespace}/${name}`,
    entry: `{ kubernetes: ${name}, namespaces: [${namespace}] }`,
    held: () => {
      const data = cluster.object('secrets', { namespace, name })?.['data']
      const document = isMapping(data) ? decode(data['.dockerconfigjson']) : ''
      const auth = /"auth":"(?<auth>[^"]+)"/.exec(document)?.groups?.['auth']
      return auth === undefined ? undefined : decode(auth).replace('kong:', '')
    },
    fill: value => {
      const id = world.book.everyToken().find(token => token.value === value)?.id ?? ''
      const token = { id, label: 'filled', expiresAt: undefined }
      const manifest: unknown = JSON.parse(pullManifest(store, pullDocument(value, login), token))
      const fields = isMapping(manifest) ? manifest : {}
      cluster.edit({ plural: 'secrets', namespace, name }, { fields, manager: 'kubectl-create' })
    },
  }
}

const decode = (text: unknown): string => Buffer.from(String(text), 'base64').toString()

/** One store of each kind: a GitHub secret, a pull secret, a program that can be asked, and one that cannot. */
export async function everyKind(world: World): Promise<Stores> {
  const cluster = await startKubernetes({ log: world.log, now: Date.now })
  const { namespaces, secret: name, user } = populateKubernetes(cluster)
  const vault = await startVault(world)
  const folder = await createFolder()
  const KUBECONFIG = join(folder.path, 'kubeconfig')
  await writeFile(KUBECONFIG, kubeconfigOf(cluster, user))
  const place = { namespace: namespaces[0], name }
  return {
    stores: [...fourSecrets(world).slice(0, 1), pullSecret(place, { cluster, world }), ...vault.stores],
    servers: [vault, cluster],
    // Pull secrets hold pull tokens only; a call of kubectl has more to do than one request.
    access: 'pull',
    timeout: 5,
    environment: { KUBECONFIG, PATH: process.env['PATH'] ?? '' },
    close: async () => {
      await cluster.close()
      await vault.close()
      await folder.close()
    },
  }
}
