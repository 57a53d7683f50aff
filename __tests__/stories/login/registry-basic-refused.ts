import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'The same, and the credential is wrong: presented once.',
  job: async ({ step, odd }) => {
    const registry = await odd('basic')
    return {
      steps: [
        step({
          registry,
          channel: 'release',
          'release-push-token': '${{ secrets.UNKNOWN }}',
          push: 'kong/kubernetes-ingress-controller',
        }),
      ],
    }
  },
}
