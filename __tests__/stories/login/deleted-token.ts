import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'Somebody deleted the token.',
  job: ({ step }) => {
    return {
      steps: [
        step({
          channel: 'release',
          'release-push-token': '${{ secrets.DELETED }}',
          push: 'kong/kubernetes-ingress-controller',
        }),
      ],
    }
  },
}
