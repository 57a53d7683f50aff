import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'The smallest token list: the token has no channel, and its secret the usual name.',
  job: async ({ step, write, machine }) => {
    await write(
      'token-list.yml',
      `organization: kong
tokens:
  - label: kubernetes-ingress-controller push
    access: push
    repositories: [kong/kubernetes-ingress-controller]
`,
    )
    const config = `${machine.home}/token-list.yml`
    const push = 'kong/kubernetes-ingress-controller'
    return {
      env: { GITHUB_REPOSITORY: 'kong/kubernetes-ingress-controller' },
      steps: [
        step({ config, push, token: '${{ secrets.RELEASE_PUSH }}' }, { name: 'given' }),
        step({ config, push, token: '${{ secrets.MISSPELT }}' }, { name: 'empty' }),
      ],
    }
  },
}
