import { clusterOf, kubernetesRotation, kubernetesWorld } from '../../support/kubernetes-story.ts'
import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'There is a secret of that name, and it is no pull secret.',
  needs: 'kubectl',
  world: kubernetesWorld,
  job: stage => {
    clusterOf(stage).edit(
      { plural: 'secrets', namespace: 'kong', name: 'kong-pull' },
      { fields: { type: 'Opaque', data: { password: 'aHVudGVyMg==' } }, manager: 'kubectl-create' },
    )
    return kubernetesRotation(stage)
  },
}
