import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'Docker Hub, and a credential helper that is not there.',
  world: { tls: true },
  job: async ({ step, proxy, write }) => {
    await write('.docker/config.json', '{ "credsStore": "gone" }\n')
    return {
      env: await proxy('through'),
      steps: [
        step({
          registry: 'docker.io',
          push: 'kong/kubernetes-ingress-controller',
          token: '${{ secrets.RELEASE_PUSH }}',
        }),
      ],
    }
  },
}
