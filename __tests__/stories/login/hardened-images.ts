import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: "Docker's hardened images: the same tokens, in a registry of their own.",
  world: { tls: true },
  // `look` prints it on purpose: the key is what counts.
  leaves: ['RELEASE_PULL printed by look'],
  job: async ({ step, proxy }) => {
    return {
      env: await proxy('through'),
      steps: [
        step({
          registry: 'dhi.io',
          pull: 'acme/app',
          token: '${{ secrets.RELEASE_PULL }}',
        }),
        { name: 'look', run: 'cat "$HOME/.docker/config.json" | tr -d "\\n\\t " | cut -c 1-120' },
      ],
    }
  },
}
