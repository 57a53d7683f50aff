import { OatError } from '../../base/error.ts'
import { asJsonObject, type JsonObject } from '../../base/json.ts'
import { type KubernetesStore, storeName, storeWords } from '../../token-list/store.ts'
import { createMemory } from '../memory.ts'
import type { KubernetesStores, StoreState } from '../stores.ts'
import { linkAccounts, unlinkedAccounts } from './accounts.ts'
import type { KubectlFailure, KubectlSubject } from './failure.ts'
import { createKubectl, type Kubectl, type KubectlOptions } from './kubectl.ts'
import { handManagers, refuseOthersSecret } from './owners.ts'
import {
  type HeldSecret,
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
  readonly info: (text: string) => void
}

const subjectOf = (store: KubernetesStore): KubectlSubject => ({
  store: storeName(store, ''),
  context: store.context,
  namespace: store.namespace,
})

/** Pull secrets of Kubernetes, through kubectl. Errors as `Stores`; times are not compared, values are. */
export function createKubernetes(options: KubernetesOptions): KubernetesStores {
  const kubectl = createKubectl(options)

  async function readSecret(store: KubernetesStore): Promise<HeldSecret | undefined> {
    const subject = subjectOf(store)
    const argv = ['get', 'secret', store.name, '--ignore-not-found', '--output=json', '--show-managed-fields']
    const stdout = await kubectl.ask({ subject, argv, doing: 'reading the secret' })
    return stdout.trim() === '' ? undefined : readHeldSecret(stdout, subject.store)
  }

  const withoutIt = async (store: KubernetesStore) =>
    (await unlinkedAccounts(store, subjectOf(store), kubectl)).map(({ account }) => account)

  return {
    identify: createIdentify(kubectl, options.info),
    async check(store) {
      const subject = subjectOf(store)
      const held = await readSecret(store)
      if (held !== undefined) refuseOthersSecret(held, subject.store, options.configKey)
      const unlinked = await withoutIt(store)
      // Tries the write out, and asks whether the accounts may be changed that have to be.
      const token = { id: 'none', label: 'write check', expiresAt: undefined }
      const manifest = pullManifest(store, pullDocument('write-check', options), token)
      const refusal = await apply(kubectl, { subject, manifest, isDryRun: true })
      if (refusal !== undefined && refusal.kind !== 'no-dry-run') throw refusal.error
      for (const account of unlinked) await refuseMissing(kubectl, subject, account)
      return stateOf(store, held && { id: idOfHeld(held) }, unlinked)
    },
    async look(store, own) {
      const held = await readSecret(store)
      const isOwn =
        own !== undefined && held !== undefined && isHeld(held, pullDocument(own.value.reveal(), options))
      return stateOf(store, held && { id: isOwn ? own.id : idOfHeld(held) }, await withoutIt(store))
    },
    async write(store, token) {
      const left = (): number => (token.before ?? Infinity) - options.clock.now()
      if (left() <= 0) return { result: 'late' }
      await linkAccounts(store, subjectOf(store), kubectl)
      if (left() <= 0) return { result: 'late' }
      const secret = token.value.reveal()
      const document = pullDocument(secret, options)
      for (const text of [document, `${options.username}:${secret}`]) {
        options.mask(Buffer.from(text).toString('base64'))
      }
      const manifest = pullManifest(store, document, token)
      const failure = await apply(kubectl, { subject: subjectOf(store), manifest, secret, left })
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

/** Throws STORE_FORBIDDEN where the account of the kubeconfig may not change a service account (`kubectl auth can-i`). */
async function refuseMissing(kubectl: Kubectl, subject: KubectlSubject, account: string): Promise<void> {
  const [verb, object] = ['patch', `serviceaccounts/${account}`]
  const doing = `asking for the permission to ${verb} ${object}`
  const { stdout, failure } = await kubectl.read({ subject, argv: ['auth', 'can-i', verb, object], doing })
  // It prints `no` and exits with 1; without a word it could not ask.
  if (/^no\b/.test(stdout)) {
    throw new OatError('STORE_FORBIDDEN', {
      message: `${storeWords(subject.store)}: the account of the kubeconfig cannot ${verb} ${object}`,
      hint: `allow it with a Role in the namespace ${subject.namespace}`,
    })
  }
  if (failure !== undefined) throw failure.error
}

/** What makes a place one: the address of its cluster, and what else leads to another one behind the same address. */
function createIdentify(kubectl: Kubectl, info: (text: string) => void) {
  const clusters = createMemory<{ server: string; rest: string }>()
  const seen = new Map<string, string>()

  async function find(subject: KubectlSubject): Promise<{ server: string; rest: string }> {
    const argv = ['config', 'view', '--minify', '--output=json']
    const stdout = await kubectl.ask({ subject, argv, doing: 'reading the kubeconfig' })
    const config = parseObject(stdout, subject.store)
    const first = (list: string, part: string): JsonObject => {
      const items = config[list]
      return asJsonObject(asJsonObject(Array.isArray(items) ? items[0] : undefined)?.[part]) ?? {}
    }
    const { server, 'tls-server-name': tlsName } = first('clusters', 'cluster')
    // A login plugin is told the cluster; another login is known by its name alone.
    const user =
      asJsonObject(first('users', 'user')['exec'])?.['args'] ?? first('contexts', 'context')['user']
    return { server: String(server), rest: JSON.stringify([tlsName, user]) }
  }

  return async (store: KubernetesStore): Promise<string> => {
    const { server, rest } = await clusters(store.context ?? '', () => find(subjectOf(store)))
    const place = `${server}/${store.namespace}/${store.name}`
    if ((seen.get(place) ?? rest) !== rest) {
      info(
        `${storeWords(storeName(store, ''))}: its context has the address of another context, and another login or TLS name: taken for another cluster`,
      )
    }
    seen.set(place, rest)
    return `${place} ${rest}`
  }
}

interface Apply {
  readonly subject: KubectlSubject
  /** JSON. */
  readonly manifest: string
  /** What no error may repeat. */
  readonly secret?: string
  readonly isDryRun?: boolean
  /** Milliseconds in which it has to be done. */
  readonly left?: () => number
}

/**
 * Server-side apply of a secret, on kubectl's stdin. Gives the failure, `undefined` for none. What a person's command has set is
 * taken over: the first rotation could not succeed otherwise, nor one after a change by hand.
 * kubernetes.io/docs/reference/using-api/server-side-apply
 */
async function apply(
  kubectl: Kubectl,
  { subject, manifest: input, secret, isDryRun = false, left = () => Infinity }: Apply,
): Promise<KubectlFailure | undefined> {
  const once = (...more: readonly string[]) => {
    const argv = ['apply', '--server-side', '--field-manager=docker-oat-login', '--filename=-', ...more]
    const call = { subject, secret, input, timeoutMs: left() }
    return isDryRun
      ? kubectl.read({ ...call, argv: [...argv, '--dry-run=server'], doing: 'trying out the write' })
      : kubectl.run({ ...call, argv, doing: 'the write' })
  }
  const { failure } = await once()
  const { kind, managers = [] } = failure ?? {}
  const isByHand = managers.length > 0 && managers.every(manager => handManagers.has(manager))
  return kind === 'conflict' && isByHand ? (await once('--force-conflicts')).failure : failure
}
