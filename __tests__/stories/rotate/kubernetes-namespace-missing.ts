import { kubeconfigOf } from '../../../sandbox/kubernetes/population.ts'
import { clusterOf, kubernetesRotation, kubernetesWorld } from '../../support/kubernetes-story.ts'
import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'The register names a namespace that the cluster does not have; the account may do everything.',
  needs: 'kubectl',
  world: kubernetesWorld,
  job: stage => {
    const cluster = clusterOf(stage)
    const token = stage.world.kubernetes?.population.user.token ?? ''
    const resources = ['namespaces', 'secrets', 'serviceaccounts']
    cluster.addUser({ name: 'admin', token, rules: [{ resources, verbs: ['get', 'create', 'patch'] }] })
    return kubernetesRotation(stage, {
      store: '        namespaces: [kong, kong-staging]\n',
      kubeconfig: kubeconfigOf(cluster, { token }),
    })
  },
}
