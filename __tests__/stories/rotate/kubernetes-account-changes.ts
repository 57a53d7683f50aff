import { accountWith, clusterOf, kubernetesRotation } from '../../support/kubernetes-story.ts'
import { rotationWorld } from '../../support/rotation-story.ts'
import type { Story } from '../../support/story.ts'

export const story: Story = {
  about:
    'Somebody changes the service account between our look and our change: read again, nobody’s entry is lost.',
  world: rotationWorld,
  job: stage => {
    const cluster = clusterOf(stage)
    const account = { kind: 'serviceaccount', namespace: 'acme', name: 'default' } as const
    cluster.meanwhile(account, accountWith('2', 'mirror', 'from-somebody-else'))
    const store = '        namespaces: [acme]\n        service-accounts: [default]\n'
    return kubernetesRotation(stage, cluster, store)
  },
}
