import { clusterOf, kubernetesRotation, kubernetesWorld } from '../../support/kubernetes-story.ts'
import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'An operator keeps the same secret: nothing is minted, and two do not fight.',
  needs: 'kubectl',
  world: kubernetesWorld,
  job: stage => {
    const data = { '.dockerconfigjson': Buffer.from('{"auths":{}}').toString('base64') }
    clusterOf(stage).edit(
      { plural: 'secrets', namespace: 'kong-preview', name: 'kong-pull' },
      { fields: { type: 'kubernetes.io/dockerconfigjson', data }, manager: 'external-secrets' },
    )
    return kubernetesRotation(stage)
  },
}
