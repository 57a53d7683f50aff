import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'A typing error in the name looks like a missing scope, and the hint says so.',
  job: ({ step }) => {
    return {
      steps: [
        step({
          channel: 'release',
          'release-push-token': '${{ secrets.RELEASE_PUSH }}',
          push: 'kong/kubernets-ingress-controller',
        }),
      ],
    }
  },
}
