import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'Exit code 1 and not a word.',
  docker: [{ exit: 1, stderr: '' }],
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
