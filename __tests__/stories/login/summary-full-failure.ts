import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'There is no room for the job summary of a login that fails: the error stays the one that counts.',
  job: ({ step }) => ({
    summaryPath: '/dev/full',
    steps: [
      step({
        channel: 'release',
        access: 'pull',
        'release-pull-token': '${{ secrets.DELETED }}',
        repositories: 'kong/kubernetes-ingress-controller',
      }),
    ],
  }),
}
