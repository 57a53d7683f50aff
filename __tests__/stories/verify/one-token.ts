import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'verify: one token, its entry and repositories given; no token list.',
  atOnce: true,
  job: ({ step }) => ({
    steps: [
      step({
        mode: 'verify',
        channel: 'release',
        access: 'pull',
        token: '${{ secrets.RELEASE_PULL }}',
        repositories: 'acme/app',
      }),
    ],
  }),
}
