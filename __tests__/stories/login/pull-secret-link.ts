import { symlink } from 'node:fs/promises'
import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'A link waits where the pull secret should be written: nothing is changed.',
  job: async ({ step, write, machine }) => {
    await write('precious', 'mine')
    await symlink(`${machine.home}/precious`, `${machine.home}/pull-secret.json`)
    return {
      steps: [
        step({
          token: '${{ secrets.RELEASE_PULL }}',
          pull: 'acme/app',
          'pull-secret': `${machine.home}/pull-secret.json`,
        }),
        { name: 'look', if: 'always()', run: 'cat "$HOME/precious"' },
      ],
    }
  },
}
