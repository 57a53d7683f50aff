import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'proof: exact refuses a pull token that can push.',
  job: ({ step }) => {
    return {
      steps: [
        step({
          channel: 'release',
          'release-pull-token': '${{ secrets.RELEASE_PUSH }}',
          pull: 'kong/kubernetes-ingress-controller',
          proof: 'exact',
        }),
      ],
    }
  },
}
