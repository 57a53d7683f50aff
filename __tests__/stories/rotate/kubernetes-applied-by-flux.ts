import { clusterOf, kubernetesRotation, kubernetesWorld } from '../../support/kubernetes-story.ts'
import type { Story } from '../../support/story.ts'

export const story: Story = {
  about:
    'Flux applies the pull secret with stringData, over which the API server finds no conflict: left alone, and nothing is created.',
  needs: 'kubectl',
  world: kubernetesWorld,
  job: stage => {
    const stringData = { '.dockerconfigjson': '{"auths":{}}' }
    clusterOf(stage).apply(
      { plural: 'secrets', namespace: 'kong', name: 'kong-pull' },
      { fields: { type: 'kubernetes.io/dockerconfigjson', stringData }, manager: 'kustomize-controller' },
    )
    return kubernetesRotation(stage, { store: '        namespaces: [kong]\n' })
  },
}
