import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'Without repositories there is nothing to prove, and the log says so.',
  job: ({ step }) => {
    return { steps: [step({ access: 'push', token: '${{ secrets.RELEASE_PUSH }}' })] }
  },
}
