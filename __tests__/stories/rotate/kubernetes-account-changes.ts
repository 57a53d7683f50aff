import { clusterOf, kubernetesRotation, kubernetesWorld } from '../../support/kubernetes-story.ts'
import type { Story } from '../../support/story.ts'

export const story: Story = {
  about:
    'Somebody changes the service account between our look and our change: read again, nobody’s entry is lost.',
  needs: 'kubectl',
  world: kubernetesWorld,
  job: stage => {
    const cluster = clusterOf(stage)
    let left = 1
    cluster.beforePatch = place => {
      if (place.plural !== 'serviceaccounts' || left === 0) return
      left -= 1
      const imagePullSecrets = [{ name: 'mirror' }, { name: 'from-somebody-else' }]
      cluster.edit(place, { fields: { imagePullSecrets }, manager: 'kubectl-patch' })
    }
    return kubernetesRotation(stage, {
      store: '        namespaces: [kong]\n        service-accounts: [default]\n',
    })
  },
}
