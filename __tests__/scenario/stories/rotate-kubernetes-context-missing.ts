import { kubernetesRotation, kubernetesWorld } from '../kubernetes-stage.ts'
import type { Story } from '../story.ts'

export const story: Story = {
  about: 'The register names a context that the kubeconfig does not have.',
  world: kubernetesWorld,
  job: stage =>
    kubernetesRotation(stage, { store: '        namespaces: [kong]\n        context: staging\n' }),
}
