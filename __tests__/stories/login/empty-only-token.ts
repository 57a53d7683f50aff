import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'The workflow writes \`token\` alone, and its secret does not exist.',
  job: ({ step }) => ({
    steps: [
      step({
        channel: 'release',
        token: '${{ secrets.NO_SUCH }}',
        push: 'kong/kubernetes-ingress-controller',
      }),
    ],
  }),
}
