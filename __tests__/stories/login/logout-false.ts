import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'The login is meant to outlive the job.',
  job: ({ step }) => {
    return {
      steps: [
        step({
          channel: 'release',
          'release-push-token': '${{ secrets.RELEASE_PUSH }}',
          push: 'acme/app',
          logout: 'false',
        }),
      ],
    }
  },
}
