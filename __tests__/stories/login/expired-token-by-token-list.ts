import type { Story } from '../../support/story.ts'

const tokenList = `organization: kong
tokens:
  - label: kubernetes-ingress-controller push
    access: push
    repositories: [kong/kubernetes-ingress-controller]
    stores:
      - { secret: DOCKERHUB_PUSH_TOKEN, environment: release candidates }
      - { secret: DOCKERHUB_PUSH_TOKEN, repository: kong/kong-operator }
      - { secret: DOCKERHUB_PUSH_TOKEN, organization: kong, visibility: selected, repositories: [kong/docs, kong/kic] }
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
          push: 'kong/kubernetes-ingress-controller',
        }),
      ],
      github: { GITHUB_REPOSITORY: 'kong/kubernetes-ingress-controller' },
    }
  },
}
