import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'docker ends before it has read the password.',
  docker: ['deaf'],
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
