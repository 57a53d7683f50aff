import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'The pull token was stored under the name of the push token: caught before the build.',
  job: ({ step }) => {
    const inputs = { channel: 'release', push: 'acme/app' }
    return {
      steps: [
        step({ ...inputs, 'release-push-token': '${{ secrets.RELEASE_PULL }}' }),
        { run: 'echo build' },
      ],
    }
  },
}
