import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: "docker/login-action's inputs, and what to write here.",
  job: ({ step }) => {
    return { steps: [step({ username: 'kong', password: '${{ secrets.RELEASE_PUSH }}', ecr: 'auto' })] }
  },
}
