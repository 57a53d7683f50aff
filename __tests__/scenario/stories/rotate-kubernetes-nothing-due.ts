import { kubernetesRotation, rotatedIntoCluster } from '../kubernetes-stage.ts'
import { turnedBack } from '../rotation-stage.ts'
import type { Story } from '../story.ts'

const past = turnedBack()

export const story: Story = {
  about: 'The cluster holds what an earlier run put there.',
  world: { ...past.world, kubernetes: true },
  job: stage => {
    rotatedIntoCluster(stage, past)
    return kubernetesRotation(stage, { store: '        namespaces: [kong]\n' })
  },
}
