import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'A token that grants nothing.',
  job: ({ step, world }) => {
    world.auth.shapes.set('without-access')
    return {
      steps: [
        step({
          channel: 'release',
          'release-push-token': '${{ secrets.RELEASE_PUSH }}',
          push: 'kong/kubernetes-ingress-controller',
        }),
      ],
    }
  },
}
