import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: "verify: a token at dhi.io, the registry of Docker's hardened images.",
  world: { tls: true },
  job: async ({ step, proxy }) => ({
    env: await proxy('through'),
    steps: [
      step({
        mode: 'verify',
        registry: 'dhi.io',
        access: 'pull',
        token: '${{ secrets.RELEASE_PULL }}',
        repositories: 'acme/app',
      }),
    ],
  }),
}
