import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'Two answers to one question.',
  job: ({ step }) => {
    return {
      steps: [
        step({
          channel: 'release',
          access: 'push',
          'release-push-token': '${{ secrets.RELEASE_PUSH }}',
          repositories: 'kong/kubernetes-ingress-controller',
          token: '${{ secrets.NIGHTLY_PUSH }}',
        }),
      ],
    }
  },
}
