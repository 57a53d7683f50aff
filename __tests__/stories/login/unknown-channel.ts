import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'A channel that is neither release nor nightly.',
  job: ({ step }) => {
    return { steps: [step({ channel: 'stable', access: 'push', token: '${{ secrets.RELEASE_PUSH }}' })] }
  },
}
