import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'A later step puts its own file where the pull secret was: the post step leaves it.',
  job: ({ step, machine }) => {
    return {
      steps: [
        step({
          token: '${{ secrets.RELEASE_PULL }}',
          pull: 'acme/app',
          'pull-secret': `${machine.home}/pull-secret.json`,
        }),
        { name: 'change', run: 'echo mine > "$HOME/pull-secret.json"' },
      ],
    }
  },
}
