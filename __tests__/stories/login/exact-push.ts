import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'proof: exact is content with a token that can push and not delete.',
  job: ({ step }) => {
    return {
      steps: [
        step({
          channel: 'release',
          'release-push-token': '${{ secrets.RELEASE_PUSH }}',
          push: 'kong/kubernetes-ingress-controller',
          proof: 'exact',
        }),
      ],
    }
  },
}
