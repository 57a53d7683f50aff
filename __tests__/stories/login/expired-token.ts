import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'The registry says that the token is expired.',
  job: ({ step }) => {
    return {
      steps: [
        step({
          channel: 'release',
          access: 'push',
          'release-push-token': '${{ secrets.EXPIRED }}',
          repositories: 'kong/kubernetes-ingress-controller',
        }),
      ],
    }
  },
}
