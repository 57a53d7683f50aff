import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'proof: exact is content with a token that can pull and no more.',
  job: ({ step }) => {
    return {
      steps: [
        step({
          channel: 'release',
          'release-pull-token': '${{ secrets.RELEASE_PULL }}',
          pull: 'kong/kubernetes-ingress-controller',
          proof: 'exact',
        }),
      ],
    }
  },
}
