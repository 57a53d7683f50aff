import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'Another process rewrote the file: the second login stays.',
  docker: ['forgetful', 'real'],
  job: ({ step }) => ({
    steps: [
      step({
        channel: 'release',
        access: 'push',
        'release-push-token': '${{ secrets.RELEASE_PUSH }}',
        repositories: 'kong/kubernetes-ingress-controller',
      }),
    ],
  }),
}
