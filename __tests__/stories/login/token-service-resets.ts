import { fault } from '../../../sandbox/fault.ts'
import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'The connection breaks once.',
  job: ({ step, world }) => {
    world.auth.faults.set(fault.reset, { times: 1 })
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
