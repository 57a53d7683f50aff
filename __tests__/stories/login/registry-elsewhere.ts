import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'A realm in clear text on another machine: no credential goes there.',
  job: async ({ step, odd }) => {
    const registry = await odd('elsewhere')
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
