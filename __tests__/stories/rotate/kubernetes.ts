import { kubernetesRotation, kubernetesWorld } from '../../support/kubernetes-story.ts'
import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'A pull token goes into two namespaces, and to a service account of each.',
  needs: 'kubectl',
  world: kubernetesWorld,
  job: stage => kubernetesRotation(stage),
}
