import type { OatError } from '../../base/error.ts'
import { asJsonObject } from '../../base/json.ts'
import type { KubernetesStore } from '../../token-list/store.ts'
import type { Kubectl } from './kubectl.ts'
import { parseObject } from './pull-secret.ts'

/** The service accounts that do not name the pull secret yet. STORE_MISSING for one that is not there. */
export async function unlinkedAccounts(store: KubernetesStore, kubectl: Kubectl) {
  const { name, serviceAccounts } = store
  if (serviceAccounts.length === 0) return []
  const argv = ['get', 'serviceaccount'].concat(serviceAccounts, '--output=json')
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
 * `imagePullSecrets` is replaced as a whole by every kind of patch, so it is written only if unchanged since,
 * and read again where somebody else has changed it.
 */
export async function linkAccounts(store: KubernetesStore, kubectl: Kubectl, ...options: readonly string[]) {
  for (let tries = 1; ; tries++) {
    const unlinked = await unlinkedAccounts(store, kubectl)
    let error: OatError | undefined
    for (const { account, resourceVersion, pullSecrets } of unlinked) {
      const imagePullSecrets = [...pullSecrets, { name: store.name }]
      const patch = JSON.stringify({ metadata: { resourceVersion }, imagePullSecrets })
      const words = ['--type=merge', '--field-manager=docker-oat-login', ...options, `--patch=${patch}`]
      const doing = `adding the pull secret to the service account ${account}`
      const argv = ['patch', 'serviceaccount', account, ...words]
      error ??= (await kubectl.run({ store, argv, doing })).failure?.error
    }
    if (error === undefined) return unlinked.map(({ account }) => account)
    if (tries === mostTries || !error.message.includes('(Conflict)')) throw error
  }
}
