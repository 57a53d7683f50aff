import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'An explicit path without a file.',
  job: ({ step }) => {
    return {
      steps: [
        step({
          channel: 'release',
          access: 'push',
          'release-push-token': '${{ secrets.RELEASE_PUSH }}',
          repositories: 'kong/kubernetes-ingress-controller',
          config: 'oat.yml',
        }),
      ],
    }
  },
}
