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
          access: 'push',
          'release-push-token': '${{ secrets.UNKNOWN }}',
          repositories: 'kong/kubernetes-ingress-controller',
        }),
      ],
    }
  },
}
