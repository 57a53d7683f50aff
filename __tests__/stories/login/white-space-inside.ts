import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'A token that was pasted over two lines.',
  job: ({ step }) => {
    return {
      steps: [
        step({
          channel: 'release',
          'release-push-token': 'dckr_oat_half and_half',
          push: 'kong/kubernetes-ingress-controller',
        }),
      ],
    }
  },
}
