import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'A configuration for this job alone; plugins and other logins stay.',
  job: async ({ step, write }) => {
    await write('.docker/config.json', '{ "auths": { "ghcr.io": { "auth": "YTpi" } } }')
    await write('.docker/cli-plugins/README', 'plugins')
    const inputs = { push: 'acme/app' }
    return {
      steps: [
        step({ ...inputs, token: '${{ secrets.RELEASE_PUSH }}', 'docker-config': 'isolated' }),
        {
          name: 'look',
          run: 'ls "$DOCKER_CONFIG"; case $(cat "$DOCKER_CONFIG/config.json") in *ghcr.io*) echo ghcr.io ;; esac; docker logout x.example',
        },
      ],
    }
  },
}
