import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'The credential helper cannot store: the way out is named.',
  helper: {
    name: 'osxkeychain',
    faults: { store: { exit: 1, stderr: 'A specified logon session does not exist.' } },
  },
  job: async ({ step, write }) => {
    await write('.docker/config.json', '{ "credsStore": "osxkeychain" }\n')
    return {
      steps: [
        step({
          push: 'kong/kubernetes-ingress-controller',
          token: '${{ secrets.RELEASE_PUSH }}',
        }),
      ],
    }
  },
}
