import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'There is no room for the job summary of a login that fails: the error stays the one that counts.',
  needs: '/dev/full',
  job: ({ step }) => ({
    summaryPath: '/dev/full',
    steps: [
      step({
        channel: 'release',
        'release-pull-token': '${{ secrets.DELETED }}',
        pull: 'acme/app',
      }),
    ],
  }),
}
