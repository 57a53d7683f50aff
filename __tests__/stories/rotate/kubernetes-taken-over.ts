import { clusterOf, kubernetesRotation, kubernetesWorld } from '../../support/kubernetes-story.ts'
import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'Somebody made the pull secret by hand once: it is taken over.',
  needs: 'kubectl',
  world: kubernetesWorld,
  job: stage => {
    const data = { '.dockerconfigjson': Buffer.from('{"auths":{}}').toString('base64') }
    clusterOf(stage).edit(
      { plural: 'secrets', namespace: 'kong', name: 'kong-pull' },
      { fields: { type: 'kubernetes.io/dockerconfigjson', data }, manager: 'kubectl-create' },
    )
    return kubernetesRotation(stage, { store: '        namespaces: [kong]\n' })
  },
}
