import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'verify: exact refuses a pull token that can push.',
  job: ({ step }) => {
    return {
      steps: [
        step({
          channel: 'release',
          access: 'pull',
          'release-pull-token': '${{ secrets.RELEASE_PUSH }}',
          repositories: 'kong/kubernetes-ingress-controller',
          verify: 'exact',
        }),
      ],
    }
  },
}
