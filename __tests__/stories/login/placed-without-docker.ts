import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'Docker Hub, where there is no docker on PATH: the proof is enough.',
  world: { tls: true },
  docker: ['absent'],
  job: async ({ step, proxy }) => {
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
