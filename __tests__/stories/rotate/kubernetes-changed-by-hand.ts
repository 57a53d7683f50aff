import { kubernetesRotation, rotatedIntoCluster } from '../../support/kubernetes-story.ts'
import { turnedBack } from '../../support/rotation-story.ts'
import type { Story } from '../../support/story.ts'

const past = turnedBack()

export const story: Story = {
  about: 'Since the last rotation somebody put another value into the cluster: the entry is due again.',
  needs: 'kubectl',
  world: { ...past.world, kubernetes: true },
  job: stage => {
    rotatedIntoCluster(stage, { ...past, held: '{"auths":{}}' })
    return kubernetesRotation(stage, { store: '        namespaces: [kong]\n' })
  },
}
