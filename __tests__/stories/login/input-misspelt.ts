import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'An input is misspelt: it would prove nothing.',
  job: ({ step }) => ({
    steps: [
      step({
        channel: 'release',
        access: 'push',
        token: '${{ secrets.RELEASE_PUSH }}',
        respositories: 'kong/kubernetes-ingress-controller',
      }),
    ],
  }),
}
