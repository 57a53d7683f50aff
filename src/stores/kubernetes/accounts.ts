import { asJsonObject } from '../../base/json.ts'
import type { KubernetesStore } from '../../register/store.ts'
import type { KubectlSubject } from './failure.ts'
import type { Kubectl } from './kubectl.ts'
import { parseObject } from './pull-secret.ts'

/** Somebody else may change the same account at the same time; each such defeat means that somebody got on. */
const attempts = 10

/** The service accounts of a store. `imagePullSecrets` is replaced as a whole by every kind of patch, so it is read, and written only if unchanged. */
export function createKubernetesAccounts(kubectl: Kubectl) {
  async function read(account: string, subject: KubectlSubject) {
    const result = await kubectl.read({
      subject,
      argv: ['get', 'serviceaccount', account, '--output=json'],
      doing: `reading the service account ${account}`,
    })
    if ('failure' in result) throw result.failure.error
    const { metadata, imagePullSecrets } = parseObject(result.stdout, subject.store)
    return {
      version: asJsonObject(metadata)?.['resourceVersion'],
      pullSecrets: Array.isArray(imagePullSecrets) ? (imagePullSecrets as readonly unknown[]) : [],
    }
  }

  async function add(account: string, name: string, subject: KubectlSubject): Promise<void> {
    for (let tries = 1; ; tries++) {
      const { version, pullSecrets } = await read(account, subject)
      if (names(pullSecrets, name)) return
      const patch = { metadata: { resourceVersion: version }, imagePullSecrets: [...pullSecrets, { name }] }
      const result = await kubectl.run({
        subject,
        argv: [
          ...['patch', 'serviceaccount', account, '--type=merge', '--field-manager=docker-oat-login'],
          `--patch=${JSON.stringify(patch)}`,
        ],
        doing: `adding the pull secret to the service account ${account}`,
      })
      if (!('failure' in result)) return
      if (result.failure.kind !== 'outdated' || tries === attempts) throw result.failure.error
    }
  }

  return {
    /** Those that do not name the pull secret yet. STORE_MISSING for one that is not there. */
    async without({ name, serviceAccounts }: KubernetesStore, subject: KubectlSubject) {
      const accounts: string[] = []
      for (const account of serviceAccounts) {
        const { pullSecrets } = await read(account, subject)
        if (!names(pullSecrets, name)) accounts.push(account)
      }
      return accounts
    },
    /** Adds it to those, keeping the others. */
    async complete({ name, serviceAccounts }: KubernetesStore, subject: KubectlSubject) {
      for (const account of serviceAccounts) await add(account, name, subject)
    },
  }
}

function names(pullSecrets: readonly unknown[], name: string): boolean {
  return pullSecrets.some(it => asJsonObject(it)?.['name'] === name)
}
