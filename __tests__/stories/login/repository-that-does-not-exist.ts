import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'A typing error in the name looks like a missing scope, and the hint says so.',
  job: ({ step }) => {
    return {
      steps: [
        step({
          channel: 'release',
          access: 'push',
          'release-push-token': '${{ secrets.RELEASE_PUSH }}',
          repositories: 'kong/kubernets-ingress-controller',
        }),
      ],
    }
  },
}
