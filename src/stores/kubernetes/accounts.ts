import type { OatError } from '../../base/error.ts'
import { asJsonObject } from '../../base/json.ts'
import type { KubernetesStore } from '../../token-list/store.ts'
import type { KubectlSubject } from './failure.ts'
import type { Kubectl } from './kubectl.ts'
import { parseObject } from './pull-secret.ts'

/** Somebody else may change the same account at the same time; each such defeat means that somebody got on. */
const attempts = 10

/** The service accounts of a store. `imagePullSecrets` is replaced as a whole by every kind of patch, so it is read, and written only if unchanged. */
export function createKubernetesAccounts(kubectl: Kubectl) {
  /** Those that do not name the pull secret yet, by one call. STORE_MISSING for one that is not there. */
  async function lacking({ name, serviceAccounts }: KubernetesStore, subject: KubectlSubject) {
    if (serviceAccounts.length === 0) return []
    const stdout = await kubectl.ask({
      subject,
      argv: ['get', 'serviceaccount', ...serviceAccounts, '--output=json'],
      doing: `reading the service account ${serviceAccounts.join(', ')}`,
    })
    const answer = parseObject(stdout, subject.store)
    const items: readonly unknown[] = Array.isArray(answer['items']) ? answer['items'] : [answer]
    return items.map(readAccount).filter(({ pullSecrets }) => !names(pullSecrets, name))
  }

  /** Adds it to those, keeping the others. */
  async function complete(store: KubernetesStore, subject: KubectlSubject): Promise<void> {
    for (let tries = 1; ; tries++) {
      const outdated: OatError[] = []
      for (const { account, version, pullSecrets } of await lacking(store, subject)) {
        const imagePullSecrets = [...pullSecrets, { name: store.name }]
        const patch = JSON.stringify({ metadata: { resourceVersion: version }, imagePullSecrets })
        const argv = ['patch', 'serviceaccount', account, '--type=merge', '--field-manager=docker-oat-login']
        const doing = `adding the pull secret to the service account ${account}`
        const result = await kubectl.run({ subject, argv: [...argv, `--patch=${patch}`], doing })
        if (!('failure' in result)) continue
        if (result.failure.kind !== 'outdated') throw result.failure.error
        outdated.push(result.failure.error)
      }
      const [error] = outdated
      if (error === undefined) return
      if (tries === attempts) throw error
    }
  }

  return {
    /** The names of those that do not name the pull secret yet. */
    without: async (store: KubernetesStore, subject: KubectlSubject) =>
      (await lacking(store, subject)).map(({ account }) => account),
    complete,
  }
}

function readAccount(object: unknown) {
  const { metadata, imagePullSecrets } = asJsonObject(object) ?? {}
  const { name, resourceVersion } = asJsonObject(metadata) ?? {}
  const pullSecrets: readonly unknown[] = Array.isArray(imagePullSecrets) ? imagePullSecrets : []
  return { account: String(name), version: resourceVersion, pullSecrets }
}

function names(pullSecrets: readonly unknown[], name: string): boolean {
  return pullSecrets.some(it => asJsonObject(it)?.['name'] === name)
}
