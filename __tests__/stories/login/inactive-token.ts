import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'Somebody deactivated the token.',
  job: ({ step }) => {
    return {
      steps: [
        step({
          channel: 'release',
          'release-push-token': '${{ secrets.INACTIVE }}',
          push: 'kong/kubernetes-ingress-controller',
        }),
      ],
    }
  },
}
