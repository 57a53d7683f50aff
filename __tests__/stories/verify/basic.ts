import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'verify: a registry without a token endpoint shows nothing, and that is not enough.',
  job: async ({ step, odd }) => ({
    steps: [
      step({
        mode: 'verify',
        registry: await odd('basic'),
        channel: 'release',
        access: 'pull',
        token: '${{ secrets.RELEASE_PULL }}',
        repositories: 'acme/app',
      }),
    ],
  }),
}
