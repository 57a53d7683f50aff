import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'A pull request from a fork gets no secrets.',
  job: ({ step }) => {
    return {
      steps: [
        step({
          channel: 'release',
          'release-push-token': '',
          push: 'acme/app',
        }),
      ],
      github: { GITHUB_EVENT_NAME: 'pull_request', GITHUB_ACTOR: 'ada' },
      event: { pull_request: { head: { repo: { full_name: 'ada/gateway', fork: true } } } },
    }
  },
}
