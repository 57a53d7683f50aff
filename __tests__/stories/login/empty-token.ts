import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'The secret does not exist: nothing is asked of anybody.',
  job: ({ step }) => {
    return {
      steps: [
        step({
          channel: 'release',
          'release-push-token': '',
          push: 'kong/kubernetes-ingress-controller',
        }),
      ],
    }
  },
}
