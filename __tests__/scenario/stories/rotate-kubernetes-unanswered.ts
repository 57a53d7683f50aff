import { fault } from '../../../sandbox/fault.ts'
import { clusterOf, kubernetesRotation, kubernetesWorld } from '../kubernetes-stage.ts'
import type { Story } from '../story.ts'

export const story: Story = {
  about: 'The cluster takes the secret, and its answer is lost: written again, and confirmed.',
  world: kubernetesWorld,
  job: stage => {
    clusterOf(stage).faults.set(
      { ...fault.reset, late: true },
      { matching: /^PATCH .*secrets(?!.*dryRun)/, times: 1 },
    )
    return kubernetesRotation(stage, { store: '        namespaces: [kong]\n' })
  },
}
