import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'The token is all that is written: nothing says what the job needs.',
  job: ({ step }) => ({ steps: [step({ token: '${{ secrets.RELEASE_PUSH }}' })] }),
}
