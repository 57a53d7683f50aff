import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'Whether the job pulls or pushes is not for us to guess.',
  job: ({ step }) => {
    return { steps: [step({ channel: 'release', token: '${{ secrets.RELEASE_PUSH }}' })] }
  },
}
