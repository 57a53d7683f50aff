import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'A new token with the date of the old one: the registry knows better than the variable.',
  job: ({ step }) => {
    return {
      steps: [
        step({
          channel: 'release',
          'release-push-token': '${{ secrets.RELEASE_PUSH }}',
          push: 'kong/kubernetes-ingress-controller',
          'expires-at': '2026-01-01T00:00:00Z',
        }),
      ],
    }
  },
}
