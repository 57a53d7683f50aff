import { fault } from '../../../sandbox/fault.ts'
import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'Retry-After asks for more than the time there is: no waiting for nothing.',
  job: ({ step, world }) => {
    world.auth.faults.set(fault.status(429, '3600'))
    return {
      steps: [
        step({
          channel: 'release',
          'release-push-token': '${{ secrets.RELEASE_PUSH }}',
          push: 'kong/kubernetes-ingress-controller',
        }),
      ],
    }
  },
}
