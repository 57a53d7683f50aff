import { fault } from '../../../sandbox/fault.ts'
import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'Half a JSON document.',
  job: ({ step, world }) => {
    world.auth.faults.set(fault.garbage)
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
