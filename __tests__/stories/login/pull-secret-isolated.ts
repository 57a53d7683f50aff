import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'A pull secret beside a configuration for this job alone: both are gone afterwards.',
  job: ({ step, machine }) => {
    return {
      steps: [
        step({
          channel: 'nightly',
          'nightly-pull-token': '${{ secrets.NIGHTLY_PULL }}',
          pull: 'acme/nightly-app',
          'docker-config': 'isolated',
          'pull-secret': `${machine.home}/pull-secret.json`,
        }),
        { name: 'look', run: 'ls "$HOME"' },
      ],
    }
  },
}
