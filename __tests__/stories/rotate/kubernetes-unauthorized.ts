import { kubeconfigOf } from '../../../sandbox/kubernetes/population.ts'
import { clusterOf, kubernetesRotation, kubernetesWorld } from '../../support/kubernetes-story.ts'
import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'The token in the kubeconfig has ended.',
  needs: 'kubectl',
  world: kubernetesWorld,
  job: stage =>
    kubernetesRotation(stage, { kubeconfig: kubeconfigOf(clusterOf(stage), { token: 'of-yesterday' }) }),
}
