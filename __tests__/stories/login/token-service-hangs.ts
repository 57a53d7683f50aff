import { fault } from '../../../sandbox/fault.ts'
import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'No answer: cut off, asked again, given up.',
  job: ({ step, world }) => {
    world.auth.faults.set(fault.hang)
    return {
      steps: [
        step({
          channel: 'release',
          'release-push-token': '${{ secrets.RELEASE_PUSH }}',
          push: 'kong/kubernetes-ingress-controller',
          timeout: '3',
          attempts: '2',
        }),
      ],
    }
  },
}
