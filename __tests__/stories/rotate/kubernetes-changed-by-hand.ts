import { clusterOf, kubernetesRotation, place, rotatedIntoCluster } from '../../support/kubernetes-story.ts'
import { turnedBack } from '../../support/rotation-story.ts'
import type { Story } from '../../support/story.ts'

const { world, daysAgo } = turnedBack()

export const story: Story = {
  about: 'Since the last rotation somebody put another value into the cluster: the entry is due again.',
  world,
  job: stage => {
    const cluster = clusterOf(stage)
    rotatedIntoCluster(stage, cluster, daysAgo)
    const data = { '.dockerconfigjson': Buffer.from('{"auths":{}}').toString('base64') }
    cluster.put(place, { ...cluster.object(place), data })
    return kubernetesRotation(stage, cluster, '        namespaces: [acme]\n')
  },
}
