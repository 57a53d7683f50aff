import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'A registry is named by its host.',
  job: ({ step }) => {
    return {
      steps: [
        step({
          channel: 'release',
          'release-push-token': '${{ secrets.RELEASE_PUSH }}',
          push: 'kong/kubernetes-ingress-controller',
          registry: 'https://ghcr.io/kong',
        }),
      ],
    }
  },
}
