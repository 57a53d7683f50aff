import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'A token that may push is not for clusters.',
  job: ({ step, machine }) => {
    return {
      steps: [
        step({
          token: '${{ secrets.RELEASE_PUSH }}',
          push: 'acme/app',
          'pull-secret': `${machine.home}/pull-secret.json`,
        }),
      ],
    }
  },
}
