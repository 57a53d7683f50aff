import { rm, symlink } from 'node:fs/promises'
import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'A config.json that leads elsewhere still does afterwards.',
  job: async ({ step, write, machine }) => {
    await write('dotfiles/docker.json', '{ "auths": {} }\n')
    await rm(`${machine.home}/.docker/config.json`)
    await symlink(`${machine.home}/dotfiles/docker.json`, `${machine.home}/.docker/config.json`)
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
