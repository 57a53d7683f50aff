import { asJsonObject, type JsonObject } from '../../base/json.ts'
import type { ClientPorts } from '../../runner/ports.ts'
import { type KubernetesStore, storeName } from '../../token-list/store.ts'
import { createMemory } from '../memory.ts'
import type { StoreState, Stores } from '../stores.ts'
import { linkAccounts, unlinkedAccounts } from './accounts.ts'
import { createKubectl, type Kubectl } from './kubectl.ts'
import { refuseOthersSecret } from './owners.ts'
import { idOfHeld, parseObject, pullDocument, type PullLogin, pullManifest } from './pull-secret.ts'
import { readHeldSecret } from './pull-secret.ts'

/**
 * Server-side apply, which takes over what others have set, as Kubernetes advises controllers: whose value it
 * is was looked at (kubernetes.io/docs/reference/using-api/server-side-apply).
 */
const apply = 'apply --server-side --force-conflicts --field-manager=docker-oat-login --filename=-'.split(' ')

/** Pull secrets of Kubernetes, through kubectl. Errors as `Stores`; times are not compared, values are. */
export function createKubernetes(login: PullLogin, ports: ClientPorts): Stores<KubernetesStore> {
  const kubectl = createKubectl(ports)

  async function readSecret(store: KubernetesStore) {
    const argv = ['get', 'secret', store.name, '--ignore-not-found', '--output=json', '--show-managed-fields']
    const stdout = await kubectl.ask({ store, argv, doing: 'reading the secret' })
    return stdout.trim() === '' ? undefined : readHeldSecret(stdout, store)
  }
  /** Throws STORE_FAILED for one that is not ours to write. */
  async function readOwn(store: KubernetesStore) {
    const heldSecret = await readSecret(store)
    if (heldSecret !== undefined) refuseOthersSecret(heldSecret, store, login.configKey)
    return heldSecret
  }

  return {
    identify: createIdentify(kubectl),
    announce: () => Promise.resolve('same'),
    async check(store) {
      const heldSecret = await readOwn(store)
      const unlinked = await linkAccounts(store, kubectl, '--dry-run=server')
      const token = { id: 'none', label: 'write check', expiresAt: undefined }
      const input = pullManifest(store, pullDocument('write-check', login), token)
      const argv = [...apply, '--dry-run=server']
      await kubectl.ask({ store, argv, input, doing: 'trying out the write' })
      return stateOf(store, heldSecret && { id: idOfHeld(heldSecret) }, unlinked)
    },
    async look(store, writtenToken) {
      const heldSecret = await readSecret(store)
      const isOurs =
        writtenToken !== undefined &&
        heldSecret?.document === pullDocument(writtenToken.value.reveal(), login)
      const names = (await unlinkedAccounts(store, kubectl)).map(({ account }) => account)
      return stateOf(store, heldSecret && { id: isOurs ? writtenToken.id : idOfHeld(heldSecret) }, names)
    },
    async write(store, token) {
      const timeLeft = (): number => (token.before ?? Infinity) - ports.clock.now()
      if (timeLeft() <= 0) return { result: 'late' }
      await readOwn(store)
      await linkAccounts(store, kubectl)
      if (timeLeft() <= 0) return { result: 'late' }
      const secret = token.value.reveal()
      const document = pullDocument(secret, login)
      for (const text of [document, `${login.username}:${secret}`]) {
        ports.runner.mask(Buffer.from(text).toString('base64'))
      }
      const input = pullManifest(store, document, token)
      const call = { store, argv: apply, input, secret, timeoutMs: timeLeft(), doing: 'the write' }
      const { failure } = await kubectl.run(call)
      if (failure === undefined) return { result: 'written' }
      if (failure.kind !== 'refused') return { result: 'lost', error: failure.error }
      throw failure.error
    },
  }
}

/** A service account without the pull secret is as good as another value: the store has to be written. */
function stateOf(
  store: KubernetesStore,
  heldSecret: { id: string | undefined } | undefined,
  unlinked: readonly string[],
): StoreState {
  const name = storeName(store, '')
  if (heldSecret === undefined) return { store: name, kind: 'empty' }
  if (unlinked.length > 0) return { store: name, kind: 'open', holds: undefined, unlinked }
  return { store: name, kind: 'open', holds: heldSecret.id }
}

/** What makes a cluster one: its address, and what else leads to another one behind the same address. */
function createIdentify(kubectl: Kubectl) {
  const clusters = createMemory<string>()

  async function find(store: KubernetesStore): Promise<string> {
    const argv = ['config', 'view', '--minify', '--output=json']
    const config = parseObject(await kubectl.ask({ store, argv, doing: 'reading the kubeconfig' }), store)
    const first = (list: string, part: string): JsonObject => {
      const items = config[list]
      return asJsonObject(asJsonObject(Array.isArray(items) ? items[0] : undefined)?.[part]) ?? {}
    }
    const { server, 'tls-server-name': tlsName } = first('clusters', 'cluster')
    // A login plugin is told the cluster; another login is known by its name alone.
    const user =
      asJsonObject(first('users', 'user')['exec'])?.['args'] ?? first('contexts', 'context')['user']
    return JSON.stringify([server, tlsName, user])
  }

  return async (store: KubernetesStore): Promise<string> => {
    const cluster = await clusters(store.context ?? '', () => find(store))
    return `${cluster}/${store.namespace}/${store.name}`
  }
}
