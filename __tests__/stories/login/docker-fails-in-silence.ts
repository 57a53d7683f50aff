import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'Exit code 1 and not a word.',
  docker: [{ exit: 1, stderr: '' }],
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
