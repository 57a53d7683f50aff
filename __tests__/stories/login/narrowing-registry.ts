import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'Other token services grant less instead of refusing.',
  job: ({ step, world }) => {
    world.auth.underPrivilege = 'narrow'
    return {
      steps: [
        step({
          channel: 'release',
          'release-push-token': '${{ secrets.RELEASE_PULL }}',
          push: 'kong/kubernetes-ingress-controller',
        }),
      ],
    }
  },
}
