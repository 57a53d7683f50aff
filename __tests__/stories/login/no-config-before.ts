import { rm } from 'node:fs/promises'
import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'A machine on which docker was never used is such a machine again afterwards.',
  job: async ({ step, machine }) => {
    await rm(`${machine.home}/.docker`, { recursive: true })
    const inputs = { push: 'acme/app' }
    return {
      steps: [
        step({ ...inputs, token: '${{ secrets.RELEASE_PUSH }}' }),
        {
          name: 'look',
          run: 'stat -c "%a %n" ~/.docker ~/.docker/.docker-oat-login.json ~/.docker/config.json',
        },
      ],
    }
  },
}
