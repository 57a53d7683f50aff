import type { Story } from '../story.ts'

export const story: Story = {
  about: 'verify: every token input is empty.',
  job: ({ step }) => ({ steps: [step({ mode: 'verify', 'release-pull-token': '' })] }),
}
