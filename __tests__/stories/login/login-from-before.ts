import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'The login that was there before is back afterwards, byte for byte.',
  job: async ({ step, write, world }) => {
    const auths = { [world.registry.host]: { auth: 'amFuZTpvbGQ=' }, 'ghcr.io': { auth: 'YTpi' } }
    await write('.docker/config.json', `${JSON.stringify({ experimental: 'unknown key', auths }, null, 1)}\n`)
    return {
      steps: [
        step({
          channel: 'release',
          'release-push-token': '${{ secrets.RELEASE_PUSH }}',
          push: 'acme/app',
        }),
      ],
    }
  },
}
