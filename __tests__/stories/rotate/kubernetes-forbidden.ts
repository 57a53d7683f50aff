import { kubeconfigOf, leastRules } from '../../../sandbox/kubernetes/population.ts'
import { clusterOf, kubernetesRotation, kubernetesWorld } from '../../support/kubernetes-story.ts'
import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'The account may read everything and write secrets of one namespace alone.',
  needs: 'kubectl',
  world: kubernetesWorld,
  job: stage => {
    const cluster = clusterOf(stage)
    const token = stage.world.kubernetes?.population.user.token ?? ''
    const rules = [
      ...leastRules('kong', { secret: 'kong-pull', serviceAccounts: ['default'] }),
      { resources: ['secrets', 'serviceaccounts'], verbs: ['get'] },
    ]
    cluster.addUser({ name: 'reader', token, rules })
    return kubernetesRotation(stage, { kubeconfig: kubeconfigOf(cluster, { token }) })
  },
}
