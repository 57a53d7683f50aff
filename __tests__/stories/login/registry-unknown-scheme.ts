import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'A scheme that registries do not speak.',
  job: async ({ step, odd }) => {
    const registry = await odd('unknown-scheme')
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
