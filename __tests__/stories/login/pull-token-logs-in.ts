import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'A pull token is proven, docker is logged in, and the post step leaves the machine as it was.',
  job: async ({ step, write }) => {
    await write('.docker/config.json', '{ "auths": { "ghcr.io": { "auth": "YWRhOm90aGVy" } } }\n')
    const inputs = { channel: 'nightly', pull: 'acme/nightly-app' }
    return { steps: [step({ ...inputs, 'nightly-pull-token': '${{ secrets.NIGHTLY_PULL }}' })] }
  },
}
