import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'Neither a token nor anything that tells whose it is: both are said at once.',
  job: ({ step }) => ({ steps: [step({ organization: '' })] }),
}
