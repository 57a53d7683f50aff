import { kubernetesRotation, kubernetesWorld } from '../kubernetes-stage.ts'
import type { Story } from '../story.ts'

export const story: Story = {
  about: 'A pull token goes into two namespaces, and to a service account of each.',
  world: kubernetesWorld,
  job: stage => kubernetesRotation(stage),
}
