import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'Two answers to one question.',
  job: ({ step }) => {
    return {
      steps: [
        step({
          'release-push-token': '${{ secrets.RELEASE_PUSH }}',
          push: 'kong/kubernetes-ingress-controller',
          token: '${{ secrets.NIGHTLY_PUSH }}',
        }),
      ],
    }
  },
}
