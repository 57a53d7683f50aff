import { fault } from '../../../sandbox/fault.ts'
import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'A redirect to another origin: the credential does not follow.',
  job: ({ step, world }) => {
    world.auth.faults.set(fault.redirect('https://evil.example/token'))
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
