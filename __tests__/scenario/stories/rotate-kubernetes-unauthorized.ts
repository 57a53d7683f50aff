import { clusterOf, kubernetesRotation, kubernetesWorld } from '../kubernetes-stage.ts'
import { kubeconfigOf } from '../../../sandbox/kubernetes-population.ts'
import type { Story } from '../story.ts'

export const story: Story = {
  about: 'The token in the kubeconfig has ended.',
  world: kubernetesWorld,
  job: stage =>
    kubernetesRotation(stage, { kubeconfig: kubeconfigOf(clusterOf(stage), { token: 'of-yesterday' }) }),
}
