import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'The workflow writes \`token\` alone, and its secret does not exist.',
  job: ({ step }) => ({
    steps: [
      step({
        channel: 'release',
        access: 'push',
        token: '${{ secrets.NO_SUCH }}',
        repositories: 'kong/kubernetes-ingress-controller',
      }),
    ],
  }),
}
