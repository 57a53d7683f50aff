import type { Story } from '../../support/story.ts'

export const story: Story = {
  about:
    'Docker Hub by its own name, through a real proxy, with a private authority; docker keeps it under its old key.',
  world: { tls: true },
  job: async ({ step, proxy }) => {
    const inputs = {
      push: 'acme/app',
      registry: 'docker.io',
    }
    return {
      env: await proxy('through'),
      steps: [step({ ...inputs, token: '${{ secrets.RELEASE_PUSH }}' })],
    }
  },
}
