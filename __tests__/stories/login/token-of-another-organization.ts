import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'A good token, but not of this organization.',
  job: ({ step }) => {
    return {
      steps: [
        step({
          channel: 'release',
          'release-push-token': '${{ secrets.FOREIGN }}',
          push: 'kong/kubernetes-ingress-controller',
        }),
      ],
    }
  },
}
