import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'A credential helper serves the whole machine, so the isolated login does without it.',
  helper: { name: 'osxkeychain' },
  job: async ({ step, write }) => {
    await write('.docker/config.json', '{ "credsStore": "osxkeychain" }')
    const inputs = {
      push: 'acme/app',
      'docker-config': 'isolated',
    }
    return {
      steps: [
        step({ ...inputs, token: '${{ secrets.RELEASE_PUSH }}' }),
        { name: 'look', run: 'cat "$HOME/../helpers/osxkeychain.entries.json"' },
      ],
    }
  },
}
