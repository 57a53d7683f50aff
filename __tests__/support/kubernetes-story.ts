import { chmod } from 'node:fs/promises'
import { organization, repositoryOf, resourcesOf } from '../../sandbox/book/entry.ts'
import type { Kubernetes } from '../../sandbox/kubernetes/kubernetes.ts'
import type { Mapping } from '../../sandbox/kubernetes/object.ts'
import { kubeconfigOf } from '../../sandbox/kubernetes/population.ts'
import type { WorldOptions } from '../../sandbox/world.ts'
import { pullDocument, pullManifest } from '../../src/stores/kubernetes/pull-secret.ts'
import { copiesOf, noteMark } from '../../src/tokens/copies.ts'
import { labelOf, rotation, rotationWorld } from './rotation-story.ts'
import type { Stage, StoryJob } from './story.ts'

export const kubernetesWorld: WorldOptions = { ...rotationWorld, kubernetes: true }

interface KubernetesStory {
  /** Lines of the token list's store after its name; two namespaces unless told otherwise. */
  readonly store?: string
  readonly kubeconfig?: string
  /** A script instead of Debian's kubectl; `false`: there is none. */
  readonly kubectl?: string | false
  readonly inputs?: Readonly<Record<string, string>>
}

const twoNamespaces = `        namespaces: [kong, kong-preview]
        service-accounts: [default]
`

/** Notes what every kubectl is started with, arguments and environment: no secret may be left in that file. */
const recorded = `#!/bin/sh
{ echo "kubectl $*"; env | sort; } >> "$HOME/kubectl-calls"
`

const prepare = `echo "$HOME/bin" >> "$GITHUB_PATH"
echo "KUBECONFIG=$HOME/kubeconfig" >> "$GITHUB_ENV"`

export function clusterOf({ world }: Stage): Kubernetes {
  if (world.kubernetes === undefined) throw new TypeError('the story has no cluster')
  return world.kubernetes
}

/** A job that rotates one pull token into a cluster, with a kubeconfig from an earlier step. */
export async function kubernetesRotation(stage: Stage, story: KubernetesStory = {}): Promise<StoryJob> {
  const { world, machine, write } = stage
  const { token } = world.kubernetes?.population.user ?? { token: '' }
  const { kubectl = '', store = twoNamespaces, inputs = {} } = story
  await write('kubeconfig', story.kubeconfig ?? kubeconfigOf(clusterOf(stage), { token }))
  const script =
    kubectl === '' ? `${recorded}PATH="\${PATH#*:}" exec kubectl "$@"\n` : `${recorded}${kubectl || ''}\n`
  await write('bin/kubectl', script)
  await chmod(`${machine.home}/bin/kubectl`, kubectl === false ? 0o600 : 0o700)
  const tokenList = `organization: ${organization}
tokens:
  - label: nightly-ingress-controller pull
    channel: nightly
    access: pull
    repositories: [${repositoryOf('nightly')}]
    stores:
      - kubernetes: kong-pull
${store}`
  const job = await rotation(stage, { tokenList, inputs: { 'github-token': '', ...inputs } })
  return {
    ...job,
    steps: [
      { name: 'kubeconfig', run: prepare },
      ...job.steps.map(step =>
        kubectl === false ? { ...step, env: { PATH: `${machine.home}/bin` } } : step,
      ),
      { name: 'calls', if: 'always()', run: 'grep -s ^kubectl "$HOME/kubectl-calls" || echo none' },
    ],
  }
}

/** A rotation ten days ago into one namespace; `held`: what is there now instead. */
export function rotatedIntoCluster(
  stage: Stage,
  { daysAgo, held }: { daysAgo: (days: number) => void; held?: string },
): void {
  daysAgo(10.5)
  const label = labelOf('current', 10.5).replace('push', 'pull')
  const rest = { serviceAccounts: [], position: { line: 1, column: 1 } } as const
  const store = {
    ...rest,
    ...({ kind: 'kubernetes', name: 'kong-pull', namespace: 'kong', context: undefined } as const),
  }
  const token = stage.world.book.mint(organization, {
    label,
    resources: resourcesOf('nightly', 'pull'),
    description: noteMark('', { copies: copiesOf([store], '') }),
  })
  const document = pullDocument(token.value, { username: organization, configKey: stage.world.registry.host })
  const manifest = pullManifest(store, document, {
    id: token.id,
    label: 'nightly-ingress-controller pull',
    expiresAt: undefined,
  })
  const { metadata, type, data } = JSON.parse(manifest) as Record<'metadata' | 'type' | 'data', Mapping>
  const place = { plural: 'secrets', namespace: 'kong', name: 'kong-pull' } as const
  clusterOf(stage).apply(place, { fields: { metadata, type, data }, manager: 'docker-oat-login' })
  if (held !== undefined) {
    const other = { '.dockerconfigjson': Buffer.from(held).toString('base64') }
    clusterOf(stage).edit(place, { fields: { data: other }, manager: 'kubectl-edit' })
  }
  daysAgo(0)
}
