import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'The login goes to the credential helper of the machine, and out of it again.',
  helper: { name: 'osxkeychain' },
  job: async ({ step, write }) => {
    await write('.docker/config.json', '{ "credsStore": "osxkeychain" }\n')
    return {
      steps: [
        step({
          push: 'acme/app',
          token: '${{ secrets.RELEASE_PUSH }}',
        }),
      ],
    }
  },
}
