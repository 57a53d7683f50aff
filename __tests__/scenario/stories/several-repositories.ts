import type { Story } from '../story.ts'

export const story: Story = {
  about: 'One request for each of them, the first alone.',
  job: ({ step }) => {
    return {
      steps: [
        step({
          channel: 'release',
          access: 'push',
          'release-push-token': '${{ secrets.RELEASE_PUSH }}',
          repositories: 'kong/kubernetes-ingress-controller\nkong/nightly-ingress-controller, kong/kong',
        }),
      ],
    }
  },
}
