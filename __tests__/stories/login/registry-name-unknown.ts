import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'A name that does not resolve.',
  job: ({ step }) => {
    return {
      steps: [
        step({
          channel: 'release',
          'release-push-token': '${{ secrets.RELEASE_PUSH }}',
          push: 'kong/kubernetes-ingress-controller',
          registry: 'registry.invalid',
          attempts: '2',
        }),
      ],
    }
  },
}
