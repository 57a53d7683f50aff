import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'An earlier job died and left its pull secret behind, for the same registry and user.',
  job: async ({ step, world, write, machine }) => {
    const auth = Buffer.from('acme:an-older-token').toString('base64')
    await write('pull-secret.json', JSON.stringify({ auths: { [world.registry.host]: { auth } } }))
    return {
      steps: [
        step({
          token: '${{ secrets.RELEASE_PULL }}',
          pull: 'acme/app',
          'pull-secret': `${machine.home}/pull-secret.json`,
        }),
      ],
    }
  },
}
