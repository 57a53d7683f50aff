import { asJsonObject, type JsonObject } from '../../base/json.ts'
import { type KubernetesStore, storeName } from '../../token-list/store.ts'
import { createMemory } from '../memory.ts'
import type { KubernetesStores, StoreState } from '../stores.ts'
import { linkAccounts, unlinkedAccounts } from './accounts.ts'
import type { KubectlFailure } from './failure.ts'
import { createKubectl, type Kubectl, type KubectlOptions } from './kubectl.ts'
import { handManagers, refuseOthersSecret } from './owners.ts'
import {
  idOfHeld,
  isHeld,
  parseObject,
  pullDocument,
  type PullLogin,
  pullManifest,
  readHeldSecret,
} from './pull-secret.ts'

export interface KubernetesOptions extends KubectlOptions, PullLogin {
  readonly mask: (value: string) => void
}

/** Pull secrets of Kubernetes, through kubectl. Errors as `Stores`; times are not compared, values are. */
export function createKubernetes(options: KubernetesOptions): KubernetesStores {
  const kubectl = createKubectl(options)

  async function readSecret(store: KubernetesStore) {
    const argv = ['get', 'secret', store.name, '--ignore-not-found', '--output=json', '--show-managed-fields']
    const stdout = await kubectl.ask({ store, argv, doing: 'reading the secret' })
    return stdout.trim() === '' ? undefined : readHeldSecret(stdout, store)
  }

  return {
    identify: createIdentify(kubectl),
    async check(store) {
      const held = await readSecret(store)
      if (held !== undefined) refuseOthersSecret(held, store, options.configKey)
      const token = { id: 'none', label: 'write check', expiresAt: undefined }
      const manifest = pullManifest(store, pullDocument('write-check', options), token)
      const unlinked = await linkAccounts(store, kubectl, { isDryRun: true })
      const refusal = await apply(kubectl, { store, manifest, isDryRun: true })
      if (refusal !== undefined) throw refusal.error
      return stateOf(store, held && { id: idOfHeld(held) }, unlinked)
    },
    async look(store, own) {
      const held = await readSecret(store)
      const isOwn =
        own !== undefined && held !== undefined && isHeld(held, pullDocument(own.value.reveal(), options))
      const unlinked = await unlinkedAccounts(store, kubectl)
      const names = unlinked.map(({ account }) => account)
      return stateOf(store, held && { id: isOwn ? own.id : idOfHeld(held) }, names)
    },
    async write(store, token) {
      const left = (): number => (token.before ?? Infinity) - options.clock.now()
      if (left() <= 0) return { result: 'late' }
      await linkAccounts(store, kubectl)
      if (left() <= 0) return { result: 'late' }
      const secret = token.value.reveal()
      const document = pullDocument(secret, options)
      for (const text of [document, `${options.username}:${secret}`]) {
        options.mask(Buffer.from(text).toString('base64'))
      }
      const manifest = pullManifest(store, document, token)
      const failure = await apply(kubectl, { store, manifest, secret, left })
      if (failure === undefined) return { result: 'written', sentAt: undefined, answeredAt: undefined }
      if (failure.kind === 'unsure' || failure.kind === 'hung') {
        return { result: 'lost', error: failure.error }
      }
      throw failure.error
    },
  }
}

/** A service account without the pull secret is as good as another value: the store has to be written. */
function stateOf(
  store: KubernetesStore,
  held: { id: string | undefined } | undefined,
  unlinked: readonly string[],
): StoreState {
  const name = storeName(store, '')
  if (held === undefined) return { store: name, kind: 'empty' }
  if (unlinked.length > 0) return { store: name, kind: 'open', holds: undefined, unlinked }
  return { store: name, kind: 'open', holds: held.id }
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

interface Apply {
  readonly store: KubernetesStore
  /** JSON. */
  readonly manifest: string
  /** What no error may repeat. */
  readonly secret?: string
  readonly isDryRun?: boolean
  /** Milliseconds in which it has to be done. */
  readonly left?: () => number
}

/**
 * Server-side apply (kubernetes.io/docs/reference/using-api/server-side-apply). What a person's command has set
 * is taken over: the first rotation could not succeed otherwise, nor one after a change by hand.
 */
async function apply(
  kubectl: Kubectl,
  { store, manifest: input, secret, isDryRun = false, left = () => Infinity }: Apply,
): Promise<KubectlFailure | undefined> {
  const once = (...more: readonly string[]) => {
    const argv = ['apply', '--server-side', '--field-manager=docker-oat-login', '--filename=-', ...more]
    const call = { store, secret, input, timeoutMs: left() }
    return isDryRun
      ? kubectl.read({ ...call, argv: [...argv, '--dry-run=server'], doing: 'trying out the write' })
      : kubectl.run({ ...call, argv, doing: 'the write' })
  }
  const { failure } = await once()
  const { kind, managers = [] } = failure ?? {}
  const isByHand = managers.length > 0 && managers.every(manager => handManagers.has(manager))
  return kind === 'conflict' && isByHand ? (await once('--force-conflicts')).failure : failure
}
