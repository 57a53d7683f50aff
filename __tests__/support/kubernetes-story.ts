import { join } from 'node:path'
import { organization, repositoryOf, resourcesOf } from '../../sandbox/book/entry.ts'
import {
  type KubernetesObject,
  placeKubectl,
  type RecordedKubectl,
} from '../../sandbox/kubernetes/kubectl.ts'
import { pullDocument, pullManifest } from '../../src/stores/kubernetes/pull-secret.ts'
import { copiesOf, noteMark } from '../../src/tokens/copies.ts'
import { labelOf, rotation } from './rotation-story.ts'
import type { Stage, StoryJob } from './story.ts'

export const place = { kind: 'secret', namespace: 'acme', name: 'acme-pull' } as const

/** A pull secret as others left it there. */
export function pullSecretOf(document: string, manager: string, fieldsV1: object) {
  const data = { '.dockerconfigjson': Buffer.from(document).toString('base64') }
  const managedFields = [{ manager, operation: manager.startsWith('kubectl') ? 'Update' : 'Apply', fieldsV1 }]
  return { type: 'kubernetes.io/dockerconfigjson', data, metadata: { managedFields } }
}

/** A cluster of two namespaces, whose account `default` has a pull secret already; the job's kubectl answers for it. */
export function clusterOf({ machine }: Stage): RecordedKubectl {
  const cluster = placeKubectl(join(machine.root, 'cluster'))
  for (const namespace of ['acme', 'acme-preview']) {
    cluster.put({ kind: 'serviceaccount', namespace, name: 'default' }, accountWith('1', 'mirror'))
  }
  return cluster
}

export function accountWith(resourceVersion: string, ...names: readonly string[]) {
  return { metadata: { name: 'default', resourceVersion }, imagePullSecrets: names.map(name => ({ name })) }
}

const twoNamespaces = `        namespaces: [acme, acme-preview]
        service-accounts: [default]
`

/** A job that rotates one pull token into a cluster; into two namespaces, unless `store` (lines after its name) says otherwise. */
export async function kubernetesRotation(
  stage: Stage,
  { path }: RecordedKubectl,
  store = twoNamespaces,
): Promise<StoryJob> {
  const tokenList = `organization: ${organization}
tokens:
  - label: nightly-app pull
    channel: nightly
    access: pull
    repositories: [${repositoryOf('nightly')}]
    stores:
      - kubernetes: acme-pull
${store}`
  const job = await rotation(stage, { tokenList, inputs: { 'github-token': '' } })
  const calls = 'while read -r line; do case $line in kubectl*) echo "$line" ;; esac; done'
  return {
    ...job,
    steps: [
      { name: 'kubectl', run: `echo "${path}" >>"$GITHUB_PATH"` },
      ...job.steps,
      { name: 'calls', if: 'always()', run: `${calls} <"${path}/calls"` },
    ],
  }
}

/** A rotation ten days ago into one namespace. */
export function rotatedIntoCluster(
  { world }: Stage,
  cluster: RecordedKubectl,
  daysAgo: (days: number) => void,
): void {
  daysAgo(10.5)
  const label = labelOf('current', 10.5).replace('push', 'pull')
  const rest = { serviceAccounts: [], position: { line: 1, column: 1 } } as const
  const store = {
    ...rest,
    ...({ kind: 'kubernetes', name: 'acme-pull', namespace: 'acme', context: undefined } as const),
  }
  const token = world.book.mint(organization, {
    label,
    resources: resourcesOf('nightly', 'pull'),
    description: noteMark('', { copies: copiesOf([store], '') }),
  })
  const document = pullDocument(token.value, { username: organization, configKey: world.registry.host })
  const written = { id: token.id, label: 'nightly-app pull', expiresAt: undefined }
  cluster.put(place, JSON.parse(pullManifest(store, document, written)) as KubernetesObject)
  daysAgo(0)
}
