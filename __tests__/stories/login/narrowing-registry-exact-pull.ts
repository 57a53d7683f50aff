import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'Exact works with them too.',
  job: ({ step, world }) => {
    world.auth.underPrivilege = 'narrow'
    return {
      steps: [
        step({
          channel: 'release',
          access: 'pull',
          'release-pull-token': '${{ secrets.RELEASE_PULL }}',
          repositories: 'kong/kubernetes-ingress-controller',
          verify: 'exact',
        }),
      ],
    }
  },
}
