import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'Dependabot has secrets of its own.',
  job: ({ step }) => {
    return {
      steps: [
        step({
          channel: 'release',
          'release-push-token': '',
          push: 'kong/kubernetes-ingress-controller',
        }),
      ],
      github: { GITHUB_EVENT_NAME: 'pull_request', GITHUB_ACTOR: 'dependabot[bot]' },
    }
  },
}
