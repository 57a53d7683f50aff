import { kubernetesRotation, rotatedIntoCluster } from '../kubernetes-stage.ts'
import { turnedBack } from '../rotation-stage.ts'
import type { Story } from '../story.ts'

const past = turnedBack()

export const story: Story = {
  about: 'Since the last rotation somebody put another value into the cluster: the slot is due again.',
  world: { ...past.world, kubernetes: true },
  job: stage => {
    rotatedIntoCluster(stage, { ...past, held: '{"auths":{}}' })
    return kubernetesRotation(stage, { store: '        namespaces: [kong]\n' })
  },
}
