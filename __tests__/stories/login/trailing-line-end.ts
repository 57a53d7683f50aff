import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'A secret stored with echo: trimmed, with a notice.',
  job: ({ step }) => {
    return {
      steps: [
        step({
          channel: 'release',
          push: 'kong/kubernetes-ingress-controller',
          'release-push-token': '${{ secrets.RELEASE_PUSH }}\n',
        }),
      ],
    }
  },
}
