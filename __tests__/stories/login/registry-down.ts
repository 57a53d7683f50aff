import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'Nobody listens.',
  job: ({ step }) => {
    return {
      steps: [
        step({
          channel: 'release',
          'release-push-token': '${{ secrets.RELEASE_PUSH }}',
          push: 'kong/kubernetes-ingress-controller',
          registry: '127.0.0.1:1',
          attempts: '2',
        }),
      ],
    }
  },
}
