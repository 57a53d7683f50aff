import { asJsonObject } from '../../base/json.ts'
import type { KubernetesStore } from '../../token-list/store.ts'
import type { Kubectl } from './kubectl.ts'
import { parseObject } from './pull-secret.ts'

/** The service accounts that do not name the pull secret yet. STORE_MISSING for one that is not there. */
export async function unlinkedAccounts(store: KubernetesStore, kubectl: Kubectl) {
  const { name, serviceAccounts } = store
  if (serviceAccounts.length === 0) return []
  const argv = ['get', 'serviceaccount', ...serviceAccounts, '--output=json']
  const doing = `reading the service account ${serviceAccounts.join(', ')}`
  const answer = parseObject(await kubectl.ask({ store, argv, doing }), store)
  const items: readonly unknown[] = Array.isArray(answer['items']) ? answer['items'] : [answer]
  return items.flatMap(item => {
    const { metadata, imagePullSecrets } = asJsonObject(item) ?? {}
    const { name: account, resourceVersion } = asJsonObject(metadata) ?? {}
    const pullSecrets: readonly unknown[] = Array.isArray(imagePullSecrets) ? imagePullSecrets : []
    if (pullSecrets.some(it => asJsonObject(it)?.['name'] === name)) return []
    return { account: String(account), resourceVersion, pullSecrets }
  })
}

const mostTries = 3

/**
 * Adds the pull secret to its service accounts, keeping the others, and gives those that lacked it.
 * `imagePullSecrets` is replaced as a whole by every kind of patch, so it is written only if unchanged since.
 */
export async function linkAccounts(
  store: KubernetesStore,
  kubectl: Kubectl,
  options: readonly string[] = [],
  tries = 1,
): Promise<readonly string[]> {
  const unlinked = await unlinkedAccounts(store, kubectl)
  for (const { account, resourceVersion, pullSecrets } of unlinked) {
    const imagePullSecrets = [...pullSecrets, { name: store.name }]
    const patch = JSON.stringify({ metadata: { resourceVersion }, imagePullSecrets })
    const words = ['--type=merge', '--field-manager=docker-oat-login', ...options, `--patch=${patch}`]
    const doing = `adding the pull secret to the service account ${account}`
    const { failure } = await kubectl.run({
      store,
      argv: ['patch', 'serviceaccount', account, ...words],
      doing,
    })
    // Somebody else has written it meanwhile.
    const isChanged = failure?.error.message.includes('(Conflict)') === true
    if (isChanged && tries < mostTries) return linkAccounts(store, kubectl, options, tries + 1)
    if (failure !== undefined) throw failure.error
  }
  return unlinked.map(({ account }) => account)
}
