import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'Neither channel nor access is written: both are named at once.',
  job: ({ step }) => ({
    steps: [
      step({
        token: '${{ secrets.RELEASE_PUSH }}',
        repositories: 'kong/kubernetes-ingress-controller',
      }),
    ],
  }),
}
