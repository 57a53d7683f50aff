import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'on-missing: skip lets a fork build without a login.',
  isWhole: true,
  job: ({ step }) => {
    return {
      steps: [
        step({
          channel: 'release',
          'release-push-token': '',
          push: 'acme/app',
          pull: 'golang, acme/nightly-app',
          'on-missing': 'skip',
        }),
      ],
      github: { GITHUB_EVENT_NAME: 'pull_request' },
      event: { pull_request: { head: { repo: { full_name: 'ada/gateway' } } } },
    }
  },
}
