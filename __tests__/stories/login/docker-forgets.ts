import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'docker says yes and stores nothing: once more, then an error.',
  docker: ['forgetful', 'forgetful'],
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
