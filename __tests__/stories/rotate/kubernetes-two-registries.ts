import { clusterOf, kubernetesRotation, kubernetesWorld } from '../../support/kubernetes-story.ts'
import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'The pull secret also has the login of another registry, which a write would remove: left alone.',
  needs: 'kubectl',
  world: kubernetesWorld,
  job: stage => {
    const document = JSON.stringify({ auths: { 'ghcr.io': { auth: 'b2xkOm9sZA==' } } })
    const data = { '.dockerconfigjson': Buffer.from(document).toString('base64') }
    clusterOf(stage).edit(
      { plural: 'secrets', namespace: 'kong', name: 'kong-pull' },
      { fields: { type: 'kubernetes.io/dockerconfigjson', data }, manager: 'kubectl-create' },
    )
    return kubernetesRotation(stage, { store: '        namespaces: [kong]\n' })
  },
}
