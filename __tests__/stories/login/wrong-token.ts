import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'The registry names the token, and the token list knows that name as another entry.',
  isWhole: true,
  job: async ({ step, write, machine }) => {
    await write(
      'token-list.yml',
      `organization: acme
tokens:
  - label: app push
    channel: release
    access: push
    repositories: [acme/app]
    stores: [{ secret: RELEASE_PUSH_TOKEN, environment: release }]
  - label: app pull
    channel: release
    access: pull
    repositories: [acme/app]
    stores: [{ secret: RELEASE_PULL_TOKEN }]
`,
    )
    const config = `${machine.home}/token-list.yml`
    return {
      steps: [
        step({
          config,
          channel: 'release',
          access: 'pull',
          'release-pull-token': '${{ secrets.RELEASE_PUSH }}',
        }),
      ],
    }
  },
}
