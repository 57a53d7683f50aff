import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'The step uses the four, and the one that the job needs is empty: that one is named, and no other.',
  job: ({ step }) => ({
    steps: [
      step({
        channel: 'release',
        push: 'kong/kubernetes-ingress-controller',
        'release-push-token': '${{ secrets.NO_SUCH_SECRET }}',
        'release-pull-token': '${{ secrets.RELEASE_PULL }}',
      }),
    ],
  }),
}
