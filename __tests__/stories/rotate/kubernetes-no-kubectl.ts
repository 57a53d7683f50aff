import { kubernetesRotation, kubernetesWorld } from '../../support/kubernetes-story.ts'
import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'There is no kubectl on the runner.',
  needs: 'kubectl',
  world: kubernetesWorld,
  job: stage => kubernetesRotation(stage, { kubectl: false }),
}
