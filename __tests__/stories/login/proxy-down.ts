import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'Nobody listens where the proxy should be.',
  world: { tls: true },
  job: async ({ step, proxy }) => {
    const inputs = {
      push: 'acme/app',
      registry: 'docker.io',
    }
    return {
      env: await proxy('down'),
      steps: [step({ ...inputs, token: '${{ secrets.RELEASE_PUSH }}', attempts: '2' })],
    }
  },
}
