import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'The secrets were mixed up: caught before the build.',
  job: ({ step }) => {
    return {
      steps: [
        step({
          channel: 'release',
          'release-push-token': '${{ secrets.NIGHTLY_PUSH }}',
          push: 'kong/kubernetes-ingress-controller',
        }),
      ],
    }
  },
}
