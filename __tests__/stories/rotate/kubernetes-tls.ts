import { createAuthority } from '../../../sandbox/certificate.ts'
import { kubeconfigOf } from '../../../sandbox/kubernetes/population.ts'
import { clusterOf, kubernetesRotation, kubernetesWorld } from '../../support/kubernetes-story.ts'
import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'The kubeconfig trusts another authority than the one that signed for the server.',
  needs: 'kubectl',
  world: kubernetesWorld,
  job: async stage => {
    const { certificate: authority } = await createAuthority()
    const { origin } = clusterOf(stage)
    return kubernetesRotation(stage, { kubeconfig: kubeconfigOf({ origin, authority }, { token: 'any' }) })
  },
}
