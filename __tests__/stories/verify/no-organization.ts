import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'verify: nothing names the organization, and the message asks for what verify takes.',
  job: ({ step }) => ({
    steps: [step({ mode: 'verify', access: 'pull', token: '${{ secrets.RELEASE_PULL }}', organization: '' })],
  }),
}
