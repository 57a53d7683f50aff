import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: "Somebody else's file is where the pull secret should be written: nothing is changed.",
  job: async ({ step, write, machine }) => {
    await write('pull-secret.json', '{"auths":{"quay.io":{"auth":"YWRhOm90aGVy"}}}')
    return {
      steps: [
        step({
          token: '${{ secrets.RELEASE_PULL }}',
          pull: 'acme/app',
          'pull-secret': `${machine.home}/pull-secret.json`,
        }),
        { name: 'look', if: 'always()', run: 'cat "$HOME/pull-secret.json"' },
      ],
    }
  },
}
