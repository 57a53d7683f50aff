import { kubernetesRotation, kubernetesWorld } from '../kubernetes-stage.ts'
import type { Story } from '../story.ts'

export const story: Story = {
  about: 'There is no kubectl on the runner.',
  world: kubernetesWorld,
  job: stage => kubernetesRotation(stage, { kubectl: false }),
}
