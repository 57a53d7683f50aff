import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'An access that does not exist: push includes pull.',
  job: ({ step }) => {
    return {
      steps: [step({ access: 'pull-push', token: '${{ secrets.RELEASE_PUSH }}' })],
    }
  },
}
