import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'Other token services grant less instead of refusing.',
  job: ({ step, world }) => {
    world.auth.underPrivilege = 'narrow'
    return {
      steps: [
        step({
          channel: 'release',
          access: 'push',
          'release-push-token': '${{ secrets.RELEASE_PULL }}',
          repositories: 'kong/kubernetes-ingress-controller',
        }),
      ],
    }
  },
}
