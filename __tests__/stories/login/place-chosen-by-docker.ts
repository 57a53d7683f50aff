import type { Story } from '../../support/story.ts'

export const story: Story = {
  about:
    'Docker Hub, and a machine whose docker would find a credential helper by itself: docker login has to run.',
  world: { tls: true },
  helper: { name: 'secretservice' },
  job: async ({ step, proxy, write }) => {
    await write('.docker/config.json', '{}\n')
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
