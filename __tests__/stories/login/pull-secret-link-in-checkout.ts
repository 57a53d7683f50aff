import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'What was checked out has a link where the workflow expects a directory: nothing is changed.',
  job: ({ step }) => {
    return {
      steps: [
        { name: 'checkout', run: 'ln -s "$HOME" deploy' },
        step({
          token: '${{ secrets.RELEASE_PULL }}',
          pull: 'acme/app',
          'pull-secret': 'deploy/pull-secret.json',
        }),
        { name: 'look', if: 'always()', run: 'ls "$HOME"' },
      ],
    }
  },
}
