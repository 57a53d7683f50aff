import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'The secret holds the token in quotation marks: no request is made.',
  job: ({ step }) => ({
    steps: [
      step({
        channel: 'release',
        access: 'push',
        token: '"${{ secrets.RELEASE_PUSH }}"',
        repositories: 'kong/kubernetes-ingress-controller',
      }),
    ],
  }),
}
