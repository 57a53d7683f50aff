import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'Somebody deactivated the token.',
  job: ({ step }) => {
    return {
      steps: [
        step({
          channel: 'release',
          access: 'push',
          'release-push-token': '${{ secrets.INACTIVE }}',
          repositories: 'kong/kubernetes-ingress-controller',
        }),
      ],
    }
  },
}
