import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'Nobody minted this token: presented once, never again.',
  job: ({ step }) => {
    return {
      steps: [
        step({
          channel: 'release',
          'release-push-token': '${{ secrets.UNKNOWN }}',
          push: 'acme/app',
        }),
      ],
    }
  },
}
