import type { Story } from '../../support/story.ts'

const tokenList = `organization: acme
tokens:
  - label: app push
    access: push
    repositories: [acme/app]
    stores:
      - { secret: DOCKERHUB_PUSH_TOKEN, environment: release candidates }
      - { secret: DOCKERHUB_PUSH_TOKEN, repository: acme/website }
      - { secret: DOCKERHUB_PUSH_TOKEN, organization: acme, visibility: selected, repositories: [acme/docs, acme/kic] }
      - { program: [vault, kv, put, secret/docker, token=-] }
`

export const story: Story = {
  about: 'The token is expired, and the token list knows every copy: the error has the lines to type.',
  job: async ({ step, write, machine }) => {
    await write('docker-oat.yml', tokenList)
    return {
      steps: [
        step({
          config: `${machine.home}/docker-oat.yml`,
          organization: '',
          token: '${{ secrets.EXPIRED }}',
          push: 'acme/app',
        }),
      ],
      github: { GITHUB_REPOSITORY: 'acme/app' },
    }
  },
}
