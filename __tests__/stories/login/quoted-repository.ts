import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'A repository in quotation marks inside a block of lines.',
  job: ({ step }) => ({
    steps: [
      step({
        push: '"kong/kubernetes-ingress-controller"\n',
        token: '${{ secrets.RELEASE_PUSH }}',
      }),
    ],
  }),
}
