import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'A time that nobody can read.',
  job: ({ step }) => {
    return {
      steps: [
        step({
          channel: 'release',
          'release-push-token': '${{ secrets.RELEASE_PUSH }}',
          push: 'kong/kubernetes-ingress-controller',
          'expires-at': 'next week',
        }),
      ],
    }
  },
}
