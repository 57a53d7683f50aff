import { createAuthority } from '../../../sandbox/certificate.ts'
import { clusterOf, kubernetesRotation, kubernetesWorld } from '../kubernetes-stage.ts'
import { kubeconfigOf } from '../../../sandbox/kubernetes-population.ts'
import type { Story } from '../story.ts'

export const story: Story = {
  about: 'The kubeconfig trusts another authority than the one that signed for the server.',
  world: kubernetesWorld,
  job: async stage => {
    const { certificate: authority } = await createAuthority()
    const { origin } = clusterOf(stage)
    return kubernetesRotation(stage, { kubeconfig: kubeconfigOf({ origin, authority }, { token: 'any' }) })
  },
}
