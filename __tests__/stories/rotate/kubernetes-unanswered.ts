import { fault } from '../../../sandbox/fault.ts'
import { clusterOf, kubernetesRotation, kubernetesWorld } from '../../support/kubernetes-story.ts'
import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'The cluster takes the secret, and its answer is lost: written again, and confirmed.',
  needs: 'kubectl',
  world: kubernetesWorld,
  job: stage => {
    clusterOf(stage).faults.set(
      { ...fault.reset, late: true },
      { matching: /^PATCH .*secrets(?!.*dryRun)/, times: 1 },
    )
    return kubernetesRotation(stage, { store: '        namespaces: [kong]\n' })
  },
}
