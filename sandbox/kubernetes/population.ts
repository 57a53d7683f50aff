import type { KubernetesRule } from './access.ts'
import type { Kubernetes } from './kubernetes.ts'

/** What a cluster has before the first rotation: two namespaces, and a workflow's account that may write one secret. */
export interface KubernetesPopulation {
  readonly namespaces: readonly [string, string]
  readonly secret: string
  readonly serviceAccount: string
  /** The workflow's account: a bearer token. */
  readonly user: { readonly name: string; readonly token: string }
}

/** The least that the action needs in a namespace, as docs/kubernetes.md has it. */
function leastRules(
  namespace: string,
  { secret, serviceAccounts }: { secret: string; serviceAccounts: readonly string[] },
): readonly KubernetesRule[] {
  return [
    { namespace, resources: ['secrets'], verbs: ['get', 'patch', 'create'], names: [secret] },
    { namespace, resources: ['serviceaccounts'], verbs: ['get', 'patch'], names: serviceAccounts },
  ]
}

/** Fills an API server; the service account `default` of each namespace has a pull secret already. */
export function populateKubernetes(kubernetes: Kubernetes): KubernetesPopulation {
  const namespaces = ['kong', 'kong-preview'] as const
  const secret = 'kong-pull'
  const serviceAccount = 'default'
  for (const namespace of namespaces) {
    kubernetes.addNamespace(namespace)
    kubernetes.edit(
      { plural: 'serviceaccounts', namespace, name: serviceAccount },
      { fields: { imagePullSecrets: [{ name: 'mirror' }] }, manager: 'kubectl-patch' },
    )
  }
  const serviceAccounts = [serviceAccount]
  const rules = namespaces.flatMap(namespace => leastRules(namespace, { secret, serviceAccounts }))
  const user = { name: 'system:serviceaccount:ci:rotation', token: 'sandbox-cluster-token-4f1d9c' }
  kubernetes.addUser({ ...user, rules })
  return { namespaces, secret, serviceAccount, user }
}

/** A kubeconfig with one context, the current one. */
export function kubeconfigOf(
  { origin, authority }: Pick<Kubernetes, 'origin' | 'authority'>,
  { token, context = 'production' }: { token: string; context?: string },
): string {
  const encoded = Buffer.from(authority).toString('base64')
  return `apiVersion: v1
kind: Config
current-context: ${context}
contexts:
  - name: ${context}
    context: { cluster: sandbox, user: rotation }
clusters:
  - name: sandbox
    cluster: { server: '${origin}', certificate-authority-data: ${encoded} }
users:
  - name: rotation
    user: { token: ${token} }
`
}
