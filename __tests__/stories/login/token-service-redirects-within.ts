import { fault } from '../../../sandbox/fault.ts'
import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'A redirect within the origin is followed.',
  job: ({ step, world }) => {
    world.auth.faults.set(
      fault.redirect(
        '/token?service=registry.docker.io&scope=repository:kong/kubernetes-ingress-controller:push',
      ),
      { times: 1 },
    )
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
