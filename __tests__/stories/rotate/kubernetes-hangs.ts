import { kubernetesRotation, kubernetesWorld } from '../../support/kubernetes-story.ts'
import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'kubectl waits for something that never comes.',
  needs: 'kubectl',
  world: kubernetesWorld,
  job: stage => kubernetesRotation(stage, { kubectl: 'sleep 600', inputs: { timeout: '1' } }),
}
