import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'A Bearer challenge without realm.',
  job: async ({ step, odd }) => {
    const registry = await odd('no-realm')
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
