import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'Nobody logs in with an e-mail address.',
  job: ({ step }) => {
    return {
      steps: [
        step({
          channel: 'release',
          'release-push-token': '${{ secrets.RELEASE_PUSH }}',
          push: 'kong/kubernetes-ingress-controller',
          organization: 'jane@kong.example',
        }),
      ],
    }
  },
}
