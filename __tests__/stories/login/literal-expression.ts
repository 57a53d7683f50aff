import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'A quoted expression that nobody evaluated.',
  job: ({ step }) => {
    return {
      steps: [
        step({
          channel: 'release',
          'release-push-token': '${{ env.X }}',
          push: 'kong/kubernetes-ingress-controller',
        }),
      ],
    }
  },
}
