import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'verify: exact is content with a token that can pull and no more.',
  job: ({ step }) => {
    return {
      steps: [
        step({
          channel: 'release',
          access: 'pull',
          'release-pull-token': '${{ secrets.RELEASE_PULL }}',
          repositories: 'kong/kubernetes-ingress-controller',
          verify: 'exact',
        }),
      ],
    }
  },
}
