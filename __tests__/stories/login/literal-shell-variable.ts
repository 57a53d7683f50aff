import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'with: does not expand shell variables.',
  job: ({ step }) => {
    return {
      steps: [
        step({
          channel: 'release',
          access: 'push',
          'release-push-token': '$DOCKER_TOKEN',
          repositories: 'kong/kubernetes-ingress-controller',
        }),
      ],
    }
  },
}
