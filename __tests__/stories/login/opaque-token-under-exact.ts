import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'What cannot be read cannot be shown to be exact.',
  job: ({ step, world }) => {
    world.auth.shapes.set('opaque')
    return {
      steps: [
        step({
          channel: 'release',
          'release-push-token': '${{ secrets.RELEASE_PUSH }}',
          push: 'kong/kubernetes-ingress-controller',
          proof: 'exact',
        }),
      ],
    }
  },
}
