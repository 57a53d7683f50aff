import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'DOCKER_CONFIG names config.json in place of its directory.',
  job: async ({ machine, step, write }) => {
    await write('.docker/config.json', '{}\n')
    return {
      env: { DOCKER_CONFIG: `${machine.home}/.docker/config.json` },
      steps: [
        step({
          push: 'acme/app',
          token: '${{ secrets.RELEASE_PUSH }}',
        }),
      ],
    }
  },
}
