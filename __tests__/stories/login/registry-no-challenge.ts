import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: '401 without any challenge.',
  job: async ({ step, odd }) => {
    const registry = await odd('no-challenge')
    return {
      steps: [
        step({
          registry,
          channel: 'release',
          'release-push-token': '${{ secrets.RELEASE_PUSH }}',
          push: 'kong/kubernetes-ingress-controller',
        }),
      ],
    }
  },
}
