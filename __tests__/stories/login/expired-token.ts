import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'The registry says that the token is expired.',
  job: ({ step }) => {
    return {
      steps: [
        step({
          channel: 'release',
          'release-push-token': '${{ secrets.EXPIRED }}',
          push: 'acme/app',
        }),
      ],
    }
  },
}
