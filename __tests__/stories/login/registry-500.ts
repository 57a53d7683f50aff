import { fault } from '../../../sandbox/fault.ts'
import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'The registry itself is in trouble.',
  job: ({ step, world }) => {
    world.registry.faults.set(fault.status(502))
    return {
      steps: [
        step({
          channel: 'release',
          'release-push-token': '${{ secrets.RELEASE_PUSH }}',
          push: 'kong/kubernetes-ingress-controller',
          attempts: '2',
        }),
      ],
    }
  },
}
