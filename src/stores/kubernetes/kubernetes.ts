import { OatError } from '../../base/error.ts'
import { type KubernetesStore, storeName, storeWords } from '../../register/store.ts'
import type { KubernetesStores, StoreState } from '../stores.ts'
import { createKubernetesAccounts } from './accounts.ts'
import type { KubectlFailure, KubectlSubject } from './failure.ts'
import { createKubectl, type Kubectl, type KubectlOptions } from './kubectl.ts'
import { handManagers, refuseOthersSecret } from './owners.ts'
import {
  type HeldSecret,
  idOfHeld,
  isHeld,
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
  const accounts = createKubernetesAccounts(kubectl)
  const apply = createApply(kubectl)

  /** A service account without the pull secret is as good as another value: the store has to be written. */
  async function stateOf(store: KubernetesStore, held?: { holds: string | undefined }): Promise<StoreState> {
    const { store: name, ...subject } = subjectOf(store)
    const incomplete = await accounts.without(store, { store: name, ...subject })
    if (held === undefined) return { store: name, kind: 'empty' }
    if (incomplete.length === 0) return { store: name, kind: 'open', ...held }
    options.info(`${storeWords(name)}: not yet a pull secret of the service account ${incomplete.join(', ')}`)
    return { store: name, kind: 'open', holds: undefined }
  }

  return {
    identify: store => identify(store, kubectl),
    async check(store) {
      const subject = subjectOf(store)
      const held = await readSecret(store, kubectl)
      if (held !== undefined) {
        refuseOthersSecret(held, subject.store, options.configKey)
      }
      await provePermissions(store, { kubectl, subject, exists: held !== undefined })
      const state = await stateOf(store, held && { holds: idOfHeld(held) })
      const token = { id: 'none', label: 'write check', expiresAt: undefined }
      const manifest = pullManifest(store, pullDocument('write-check', options), token)
      const refusal = await apply({ subject, manifest, isDryRun: true })
      if (refusal !== undefined && refusal.kind !== 'no-dry-run') throw refusal.error
      return state
    },
    async look(store, own) {
      const held = await readSecret(store, kubectl)
      const isOwn =
        own !== undefined && held !== undefined && isHeld(held, pullDocument(own.value.reveal(), options))
      return stateOf(store, held && { holds: isOwn ? own.id : idOfHeld(held) })
    },
    async write(store, token) {
      const left = (): number => (token.before ?? Infinity) - options.clock.now()
      if (left() <= 0) return { result: 'late' }
      await accounts.complete(store, subjectOf(store))
      if (left() <= 0) return { result: 'late' }
      const value = token.value.reveal()
      const document = pullDocument(value, options)
      const shown = [document, `${options.username}:${value}`]
      for (const text of shown) options.mask(Buffer.from(text).toString('base64'))
      const manifest = pullManifest(store, document, token)
      const failure = await apply({ subject: subjectOf(store), manifest, secret: value, left })
      if (failure === undefined) return { result: 'written', sentAt: undefined, answeredAt: undefined }
      if (failure.kind === 'unsure' || failure.kind === 'hung') {
        return { result: 'lost', error: failure.error }
      }
      throw failure.error
    },
  }
}

async function readSecret(store: KubernetesStore, kubectl: Kubectl): Promise<HeldSecret | undefined> {
  const subject = subjectOf(store)
  const argv = ['get', 'secret', store.name, '--ignore-not-found', '--output=json', '--show-managed-fields']
  const result = await kubectl.read({ subject, argv, doing: 'reading the secret' })
  if ('failure' in result) throw result.failure.error
  return result.stdout.trim() === '' ? undefined : readHeldSecret(result.stdout, subject.store)
}

async function identify(store: KubernetesStore, kubectl: Kubectl): Promise<string> {
  const argv = ['config', 'view', '--minify', '--output=jsonpath={.clusters[0].cluster.server}']
  const result = await kubectl.read({ subject: subjectOf(store), argv, doing: 'reading the kubeconfig' })
  if ('failure' in result) throw result.failure.error
  return `${result.stdout.trim()}/${store.namespace}/${store.name}`
}

/** Asks the cluster what may be done (`kubectl auth can-i`). Throws STORE_FORBIDDEN naming all that may not. */
async function provePermissions(
  { name, serviceAccounts }: KubernetesStore,
  { kubectl, subject, exists }: { kubectl: Kubectl; subject: KubectlSubject; exists: boolean },
): Promise<void> {
  const secret = `secrets/${name}`
  const wanted = [
    ...(exists ? [] : ['create']).map(verb => [verb, secret] as const),
    ['patch', secret] as const,
    ...serviceAccounts.flatMap(account =>
      ['get', 'patch'].map(verb => [verb, `serviceaccounts/${account}`] as const),
    ),
  ]
  const missing: string[] = []
  for (const [verb, object] of wanted) {
    const result = await kubectl.read({
      subject,
      argv: ['auth', 'can-i', verb, object],
      doing: `asking for the permission to ${verb} ${object}`,
    })
    // It prints `no` and exits with 1; without a word it could not ask.
    if (/^no\b/.test(result.stdout)) missing.push(`${verb} ${object}`)
    else if ('failure' in result) throw result.failure.error
  }
  if (missing.length === 0) return
  throw new OatError('STORE_FORBIDDEN', {
    message: `${storeWords(subject.store)}: the account of the kubeconfig cannot ${missing.join(', ')}`,
    hint: `allow it with a Role in the namespace ${subject.namespace}`,
  })
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
function createApply(kubectl: Kubectl): (apply: Apply) => Promise<KubectlFailure | undefined> {
  const once = async (
    { subject, manifest, secret, isDryRun = false, left = () => Infinity }: Apply,
    more: readonly string[] = [],
  ): Promise<KubectlFailure | undefined> => {
    const argv = ['apply', '--server-side', '--field-manager=docker-oat-login', '--filename=-', ...more]
    const call = {
      subject,
      secret,
      input: manifest,
      timeoutMs: left(),
      doing: isDryRun ? 'trying out the write' : 'the write',
    }
    const result = isDryRun
      ? await kubectl.read({ ...call, argv: [...argv, '--dry-run=server'] })
      : await kubectl.run({ ...call, argv })
    return 'failure' in result ? result.failure : undefined
  }
  return async apply => {
    const failure = await once(apply)
    return failure !== undefined && isByHand(failure) ? once(apply, ['--force-conflicts']) : failure
  }
}

function isByHand({ kind, managers }: KubectlFailure): boolean {
  return kind === 'conflict' && managers.length > 0 && managers.every(manager => handManagers.has(manager))
}
