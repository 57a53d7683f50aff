import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'The credential helper keeps what it should give up: the post step warns, and the job is fine.',
  leaves: ['RELEASE_PUSH in helpers/osxkeychain.entries.json'],
  helper: { name: 'osxkeychain', faults: { erase: { exit: 1, stderr: 'locked' } } },
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
