import { kubernetesRotation, kubernetesWorld } from '../kubernetes-stage.ts'
import type { Story } from '../story.ts'

export const story: Story = {
  about: 'kubectl waits for something that never comes.',
  world: kubernetesWorld,
  job: stage => kubernetesRotation(stage, { kubectl: 'sleep 600', inputs: { timeout: '1' } }),
}
