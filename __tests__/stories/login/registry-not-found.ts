import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'An address that is no registry.',
  job: async ({ step, odd }) => {
    const registry = await odd('not-found')
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
