import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'Nobody minted this token: presented once, never again.',
  job: ({ step }) => {
    return {
      steps: [
        step({
          channel: 'release',
          access: 'push',
          'release-push-token': '${{ secrets.UNKNOWN }}',
          repositories: 'kong/kubernetes-ingress-controller',
        }),
      ],
    }
  },
}
