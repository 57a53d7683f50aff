import type { Story } from '../../support/story.ts'

const tokenList = `organization: acme
tokens:
  - label: app push
    access: push
    repositories: [acme/app]
    stores:
      - { secret: DOCKERHUB_PUSH_TOKEN, environment: release }
`

export const story: Story = {
  about: 'A new token with the date of the old one, and the token list: the warning has the line to type.',
  job: async ({ step, write, machine }) => {
    await write('docker-oat.yml', tokenList)
    return {
      steps: [
        step({
          config: `${machine.home}/docker-oat.yml`,
          organization: '',
          token: '${{ secrets.RELEASE_PUSH }}',
          push: 'acme/app',
          'expires-at': '2026-01-01T00:00:00Z',
        }),
      ],
      github: { GITHUB_REPOSITORY: 'acme/app' },
    }
  },
}
