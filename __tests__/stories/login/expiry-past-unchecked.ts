import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'Where the registry is not asked, a date that is past ends the step.',
  job: ({ step }) => {
    return {
      steps: [
        step({
          channel: 'release',
          'release-push-token': '${{ secrets.RELEASE_PUSH }}',
          push: 'kong/kubernetes-ingress-controller',
          proof: 'off',
          'expires-at': '2026-01-01T00:00:00Z',
        }),
      ],
    }
  },
}
