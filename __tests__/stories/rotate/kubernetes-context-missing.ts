import { kubernetesRotation, kubernetesWorld } from '../../support/kubernetes-story.ts'
import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'The register names a context that the kubeconfig does not have.',
  needs: 'kubectl',
  world: kubernetesWorld,
  job: stage =>
    kubernetesRotation(stage, { store: '        namespaces: [kong]\n        context: staging\n' }),
}
