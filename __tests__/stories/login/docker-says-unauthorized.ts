import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'docker itself is refused: not tried again.',
  docker: [{ exit: 1, stderr: 'Error response from daemon: unauthorized: incorrect username or password' }],
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
