import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'The run is cancelled while docker logs in: docker is stopped, the post step cleans up.',
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
      interruption: { how: 'cancel', signal: dockerStarted() },
    }
  },
}
