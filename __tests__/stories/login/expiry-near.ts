import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'A warning two days before the token expires.',
  job: ({ step }) => {
    return {
      steps: [
        step({
          channel: 'release',
          'release-push-token': '${{ secrets.RELEASE_PUSH }}',
          push: 'kong/kubernetes-ingress-controller',
          'expires-at': new Date(Date.now() + 2.5 * 86_400_000).toISOString(),
        }),
      ],
    }
  },
}
