import { clusterOf, kubernetesRotation, place, pullSecretOf } from '../../support/kubernetes-story.ts'
import { rotationWorld } from '../../support/rotation-story.ts'
import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'Somebody made the pull secret by hand once: it is taken over.',
  world: rotationWorld,
  job: stage => {
    const cluster = clusterOf(stage)
    const fields = { 'f:data': { 'f:.dockerconfigjson': {} }, 'f:type': {} }
    cluster.put(place, pullSecretOf('{"auths":{}}', 'kubectl-create', fields))
    return kubernetesRotation(stage, cluster, '        namespaces: [acme]\n')
  },
}
