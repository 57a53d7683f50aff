import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'The secrets were mixed up: caught before the build.',
  job: ({ step }) => {
    return {
      steps: [
        step({
          channel: 'release',
          access: 'push',
          'release-push-token': '${{ secrets.NIGHTLY_PUSH }}',
          repositories: 'kong/kubernetes-ingress-controller',
        }),
      ],
    }
  },
}
