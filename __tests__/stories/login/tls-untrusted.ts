import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'Nobody told the runner of the private authority: not tried again, since that would not mend it.',
  world: { tls: true },
  job: async ({ step, proxy }) => {
    const inputs = {
      push: 'acme/app',
      registry: 'docker.io',
    }
    return {
      env: await proxy('untrusted'),
      steps: [step({ ...inputs, token: '${{ secrets.RELEASE_PUSH }}' })],
    }
  },
}
