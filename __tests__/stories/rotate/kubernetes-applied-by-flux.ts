import { clusterOf, kubernetesRotation, place, pullSecretOf } from '../../support/kubernetes-story.ts'
import { rotationWorld } from '../../support/rotation-story.ts'
import type { Story } from '../../support/story.ts'

export const story: Story = {
  about:
    'Flux applies the pull secret with stringData, over which the API server finds no conflict: left alone, and nothing is created.',
  world: rotationWorld,
  job: stage => {
    const cluster = clusterOf(stage)
    const fields = { 'f:stringData': { 'f:.dockerconfigjson': {} }, 'f:type': {} }
    cluster.put(place, pullSecretOf('{"auths":{}}', 'kustomize-controller', fields))
    return kubernetesRotation(stage, cluster, '        namespaces: [acme]\n')
  },
}
