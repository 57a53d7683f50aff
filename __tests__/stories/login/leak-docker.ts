import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'docker repeats on stderr what it read on stdin.',
  docker: ['repeating'],
  job: ({ step }) => ({
    steps: [
      step({
        channel: 'release',
        access: 'push',
        'release-push-token': '${{ secrets.RELEASE_PUSH }}',
        proof: 'off',
      }),
    ],
  }),
}
