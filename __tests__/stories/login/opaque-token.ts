import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'A token that only the registry can read: sufficient goes on with a warning.',
  job: ({ step, world }) => {
    world.auth.shapes.set('opaque', { times: 1 })
    return {
      steps: [
        step({
          channel: 'release',
          'release-push-token': '${{ secrets.RELEASE_PUSH }}',
          push: 'acme/app',
        }),
      ],
    }
  },
}
