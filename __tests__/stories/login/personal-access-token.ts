import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'A personal token where the organization’s belongs.',
  job: ({ step }) => {
    return {
      steps: [
        step({
          channel: 'release',
          'release-push-token': '${{ secrets.PERSONAL }}',
          push: 'kong/kubernetes-ingress-controller',
        }),
      ],
    }
  },
}
