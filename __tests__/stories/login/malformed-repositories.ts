import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'A tag is not part of the name of a repository.',
  job: ({ step }) => {
    return {
      steps: [
        step({
          channel: 'release',
          access: 'push',
          'release-push-token': '${{ secrets.RELEASE_PUSH }}',
          repositories: 'kong/gateway, kong/kubernetes-ingress-controller:latest',
        }),
      ],
    }
  },
}
