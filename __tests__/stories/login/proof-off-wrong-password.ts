import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'Without a proof it is docker that finds the wrong password.',
  job: ({ step }) => {
    return {
      steps: [
        step({
          channel: 'release',
          'release-push-token': '${{ secrets.UNKNOWN }}',
          push: 'kong/kubernetes-ingress-controller',
          proof: 'off',
        }),
      ],
    }
  },
}
