import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'A registry that asks for nothing.',
  job: async ({ step, odd }) => {
    const registry = await odd('open')
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
