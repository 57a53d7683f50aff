import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'Two jobs share one machine and one configuration: both log in, and both clean up.',
  job: async ({ step, write, odd }) => {
    await write('.docker/config.json', '{ "auths": { "ghcr.io": { "auth": "YTpi" } } }')
    const basic = await odd('basic')
    const inputs = { push: 'acme/app' }
    const token = '${{ secrets.RELEASE_PUSH }}'
    return [
      { steps: [step({ ...inputs, token, proof: 'off' }), { run: 'sleep 0.5' }] },
      { steps: [step({ ...inputs, token, registry: basic, proof: 'off' }), { run: 'sleep 0.5' }] },
    ]
  },
}
