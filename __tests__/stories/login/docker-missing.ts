import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'No docker on PATH.',
  docker: ['absent'],
  job: ({ step }) => ({
    steps: [
      step({
        channel: 'release',
        'release-push-token': '${{ secrets.RELEASE_PUSH }}',
        push: 'kong/kubernetes-ingress-controller',
      }),
    ],
  }),
}
