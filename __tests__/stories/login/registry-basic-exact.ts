import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'What cannot be asked cannot be exact.',
  job: async ({ step, odd }) => {
    const registry = await odd('basic')
    return {
      steps: [
        step({
          registry,
          channel: 'release',
          'release-push-token': '${{ secrets.RELEASE_PUSH }}',
          push: 'kong/kubernetes-ingress-controller',
          proof: 'exact',
        }),
      ],
    }
  },
}
