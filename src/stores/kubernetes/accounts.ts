import { asJsonObject } from '../../base/json.ts'
import type { KubernetesStore } from '../../token-list/store.ts'
import type { KubectlSubject } from './failure.ts'
import type { Kubectl } from './kubectl.ts'
import { parseObject } from './pull-secret.ts'

/** The service accounts of a store that do not name the pull secret yet, by one call. STORE_MISSING for one that is not there. */
export async function unlinkedAccounts(
  { name, serviceAccounts }: KubernetesStore,
  subject: KubectlSubject,
  kubectl: Kubectl,
) {
  if (serviceAccounts.length === 0) return []
  const argv = ['get', 'serviceaccount', ...serviceAccounts, '--output=json']
  const doing = `reading the service account ${serviceAccounts.join(', ')}`
  const answer = parseObject(await kubectl.ask({ subject, argv, doing }), subject.store)
  const items: readonly unknown[] = Array.isArray(answer['items']) ? answer['items'] : [answer]
  return items.flatMap(item => {
    const { metadata, imagePullSecrets } = asJsonObject(item) ?? {}
    const { name: account, resourceVersion } = asJsonObject(metadata) ?? {}
    const pullSecrets: readonly unknown[] = Array.isArray(imagePullSecrets) ? imagePullSecrets : []
    if (pullSecrets.some(it => asJsonObject(it)?.['name'] === name)) return []
    return { account: String(account), resourceVersion, pullSecrets }
  })
}

/**
 * Adds the pull secret to its service accounts, keeping the others. `imagePullSecrets` is replaced as a whole by every kind of patch, so
 * it is read, and written only if unchanged.
 */
export async function linkAccounts(
  store: KubernetesStore,
  subject: KubectlSubject,
  kubectl: Kubectl,
): Promise<void> {
  for (const { account, resourceVersion, pullSecrets } of await unlinkedAccounts(store, subject, kubectl)) {
    const imagePullSecrets = [...pullSecrets, { name: store.name }]
    const patch = JSON.stringify({ metadata: { resourceVersion }, imagePullSecrets })
    const argv = ['patch', 'serviceaccount', account, '--type=merge', '--field-manager=docker-oat-login']
    const doing = `adding the pull secret to the service account ${account}`
    const { failure } = await kubectl.run({ subject, argv: [...argv, `--patch=${patch}`], doing })
    if (failure !== undefined) throw failure.error
  }
}
