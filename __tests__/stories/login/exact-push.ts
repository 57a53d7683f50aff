import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'verify: exact is content with a token that can push and not delete.',
  job: ({ step }) => {
    return {
      steps: [
        step({
          channel: 'release',
          access: 'push',
          'release-push-token': '${{ secrets.RELEASE_PUSH }}',
          repositories: 'kong/kubernetes-ingress-controller',
          verify: 'exact',
        }),
      ],
    }
  },
}
