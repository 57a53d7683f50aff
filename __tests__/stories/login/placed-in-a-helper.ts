import type { Story } from '../../support/story.ts'

export const story: Story = {
  about:
    'Docker Hub, and the credential helper of the machine: the proven login goes into it, without docker.',
  world: { tls: true },
  helper: { name: 'osxkeychain' },
  job: async ({ step, proxy, write }) => {
    await write('.docker/config.json', '{ "credsStore": "osxkeychain" }\n')
    return {
      env: await proxy('through'),
      steps: [
        step({
          registry: 'docker.io',
          push: 'acme/app',
          token: '${{ secrets.RELEASE_PUSH }}',
        }),
      ],
    }
  },
}
