import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'Nothing is asked; docker login is the only proof.',
  job: ({ step }) => {
    return {
      steps: [
        step({
          channel: 'release',
          'release-push-token': '${{ secrets.RELEASE_PUSH }}',
          push: 'acme/app',
          proof: 'off',
        }),
      ],
    }
  },
}
