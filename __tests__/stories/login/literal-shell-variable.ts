import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'with: does not expand shell variables.',
  job: ({ step }) => {
    return {
      steps: [
        step({
          channel: 'release',
          'release-push-token': '$DOCKER_TOKEN',
          push: 'kong/kubernetes-ingress-controller',
        }),
      ],
    }
  },
}
