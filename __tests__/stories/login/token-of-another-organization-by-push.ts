import type { Story } from '../../support/story.ts'

export const story: Story = {
  about:
    'A good token, but not of the organization that the repositories name: the refusal says whence that name is.',
  job: ({ step }) => ({
    steps: [
      step({
        organization: '',
        token: '${{ secrets.FOREIGN }}',
        push: 'kong/kubernetes-ingress-controller',
      }),
    ],
  }),
}
