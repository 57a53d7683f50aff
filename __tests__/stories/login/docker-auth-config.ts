import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'The variable that beats every login is found before it does.',
  job: ({ step, world }) => {
    const auths = { [world.registry.host]: { auth: 'eDp5' } }
    return {
      steps: [
        step({
          channel: 'release',
          'release-push-token': '${{ secrets.RELEASE_PUSH }}',
          push: 'acme/app',
        }),
      ],
      env: { DOCKER_AUTH_CONFIG: JSON.stringify({ auths }) },
    }
  },
}
