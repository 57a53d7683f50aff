import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'Somebody deleted the token.',
  job: ({ step }) => {
    return {
      steps: [
        step({
          channel: 'release',
          access: 'push',
          'release-push-token': '${{ secrets.DELETED }}',
          repositories: 'kong/kubernetes-ingress-controller',
        }),
      ],
    }
  },
}
