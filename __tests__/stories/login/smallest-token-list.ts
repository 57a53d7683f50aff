import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'The smallest token list: the token has no channel, and its secret the usual name.',
  job: async ({ step, write, machine }) => {
    await write(
      'token-list.yml',
      `organization: acme
tokens:
  - label: app push
    access: push
    repositories: [acme/app]
`,
    )
    const config = `${machine.home}/token-list.yml`
    const push = 'acme/app'
    return {
      env: { GITHUB_REPOSITORY: 'acme/app' },
      steps: [
        step({ config, push, token: '${{ secrets.RELEASE_PUSH }}' }, { name: 'given' }),
        step({ config, push, token: '${{ secrets.MISSPELT }}' }, { name: 'empty' }),
      ],
    }
  },
}
