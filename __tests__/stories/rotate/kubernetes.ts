import { clusterOf, kubernetesRotation } from '../../support/kubernetes-story.ts'
import { rotationWorld } from '../../support/rotation-story.ts'
import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'A pull token goes into two namespaces, and to a service account of each.',
  isWhole: true,
  world: rotationWorld,
  job: stage => kubernetesRotation(stage, clusterOf(stage)),
}
