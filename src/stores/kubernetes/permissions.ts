import { OatError } from '../../base/error.ts'
import { type KubernetesStore, storeWords } from '../../register/store.ts'
import type { KubectlSubject } from './failure.ts'
import type { Kubectl } from './kubectl.ts'

/** Asks the cluster what may be done (`kubectl auth can-i`). Throws STORE_FORBIDDEN naming all that may not. */
export async function proveKubernetesPermissions(
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
