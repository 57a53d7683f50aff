import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'An input that login would ignore is refused by name.',
  job: ({ step }) => {
    return {
      steps: [
        step({
          channel: 'release',
          'release-push-token': '${{ secrets.RELEASE_PUSH }}',
          push: 'kong/kubernetes-ingress-controller',
          'dry-run': 'true',
        }),
      ],
    }
  },
}
