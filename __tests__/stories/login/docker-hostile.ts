import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'What docker prints tries to be a workflow command.',
  docker: [{ exit: 1, stderr: '::error::forged\n\r::set-output name=x::1\n##[error]forged' }],
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
