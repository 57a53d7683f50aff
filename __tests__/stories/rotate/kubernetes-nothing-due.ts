import { kubernetesRotation, rotatedIntoCluster } from '../../support/kubernetes-story.ts'
import { turnedBack } from '../../support/rotation-story.ts'
import type { Story } from '../../support/story.ts'

const past = turnedBack()

export const story: Story = {
  about: 'The cluster holds what an earlier run put there.',
  needs: 'kubectl',
  world: { ...past.world, kubernetes: true },
  job: stage => {
    rotatedIntoCluster(stage, past)
    return kubernetesRotation(stage, { store: '        namespaces: [kong]\n' })
  },
}
