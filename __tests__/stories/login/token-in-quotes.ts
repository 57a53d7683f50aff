import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'The secret holds the token in quotation marks: no request is made.',
  job: ({ step }) => ({
    steps: [
      step({
        channel: 'release',
        token: '"${{ secrets.RELEASE_PUSH }}"',
        push: 'kong/kubernetes-ingress-controller',
      }),
    ],
  }),
}
