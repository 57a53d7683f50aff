import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'The user name of an organization token is the organization.',
  job: ({ step }) => {
    return {
      steps: [
        step({
          channel: 'release',
          'release-push-token': '${{ secrets.RELEASE_PUSH }}',
          push: 'kong/kubernetes-ingress-controller',
          username: 'jane',
        }),
      ],
    }
  },
}
