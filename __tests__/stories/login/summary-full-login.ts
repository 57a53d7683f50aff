import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'There is no room for the job summary: the login and its outputs are there all the same.',
  needs: '/dev/full',
  job: ({ step }) => ({
    summaryPath: '/dev/full',
    steps: [
      step({
        channel: 'release',
        'release-pull-token': '${{ secrets.RELEASE_PULL }}',
        pull: 'acme/app',
      }),
    ],
  }),
}
