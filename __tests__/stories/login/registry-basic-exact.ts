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
          access: 'push',
          'release-push-token': '${{ secrets.RELEASE_PUSH }}',
          repositories: 'kong/kubernetes-ingress-controller',
          verify: 'exact',
        }),
      ],
    }
  },
}
