import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'The pull secret is written for kubectl, hidden in every form, and gone after the job.',
  isWhole: true,
  // `look` prints it on purpose: the transcript shows what the log shows of it.
  leaves: ['RELEASE_PULL printed by look'],
  job: ({ step, machine }) => {
    return {
      steps: [
        step({
          token: '${{ secrets.RELEASE_PULL }}',
          pull: 'acme/app',
          'pull-secret': `${machine.home}/pull-secret.json`,
        }),
        {
          name: 'look',
          run: 'stat -c %a "$HOME/pull-secret.json"; cat "$HOME/pull-secret.json"; echo; base64 -w0 "$HOME/pull-secret.json"',
        },
      ],
    }
  },
}
