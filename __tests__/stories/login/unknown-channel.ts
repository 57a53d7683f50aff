import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'A channel is one lower-case word.',
  job: ({ step }) => {
    return { steps: [step({ channel: 'Stable', access: 'push', token: '${{ secrets.RELEASE_PUSH }}' })] }
  },
}
