import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'verify: every token input is empty.',
  job: ({ step }) => ({ steps: [step({ mode: 'verify', 'release-pull-token': '' })] }),
}
