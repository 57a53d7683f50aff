import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'Exact works with them too.',
  job: ({ step, world }) => {
    world.auth.underPrivilege = 'narrow'
    return {
      steps: [
        step({
          channel: 'release',
          'release-pull-token': '${{ secrets.RELEASE_PULL }}',
          pull: 'kong/kubernetes-ingress-controller',
          proof: 'exact',
        }),
      ],
    }
  },
}
