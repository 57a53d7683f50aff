import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'A registry without a token service: the credential is checked, and the log says what that proves.',
  job: async ({ step, odd }) => {
    const registry = await odd('basic')
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
