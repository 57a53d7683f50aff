import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'Main is killed with the lock in its hand: the post step takes it over and cleans up.',
  docker: ['hang'],
  job: async ({ step, write, dockerStarted }) => {
    await write('.docker/config.json', '{"auths":{}}')
    return {
      steps: [
        step({
          push: 'acme/app',
          token: '${{ secrets.RELEASE_PUSH }}',
        }),
      ],
      interruption: { how: 'kill', signal: dockerStarted() },
    }
  },
}
