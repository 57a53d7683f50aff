import { fault } from '../../../sandbox/fault.ts'
import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'A guest network answers in place of the token service.',
  job: ({ step, world }) => {
    world.auth.faults.set(fault.html)
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
