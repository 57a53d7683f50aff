import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'The proxy does not let anybody through.',
  world: { tls: true },
  job: async ({ step, proxy }) => {
    const inputs = {
      push: 'acme/app',
      registry: 'docker.io',
    }
    return {
      env: await proxy('refusing'),
      steps: [step({ ...inputs, token: '${{ secrets.RELEASE_PUSH }}' })],
    }
  },
}
