import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'A token alone does not say whose it is.',
  job: ({ step }) => {
    return { steps: [step({ organization: '', token: '${{ secrets.RELEASE_PUSH }}' })] }
  },
}
