import { kubernetesRotation, kubernetesWorld } from '../../support/kubernetes-story.ts'
import type { Story } from '../../support/story.ts'

export const story: Story = {
  about:
    'The cluster does not have the namespace, and an account with the rights of the page is not told so: both ways out are named.',
  needs: 'kubectl',
  world: kubernetesWorld,
  job: stage => kubernetesRotation(stage, { store: '        namespaces: [kong-staging]\n' }),
}
