import type { Story } from '../../support/story.ts'

export const story: Story = {
  about:
    'Three logins in one job, two of them to one registry: undone in reverse, and it ends where it began.',
  isWhole: true,
  isBuilt: true,
  job: async ({ step, write, odd }) => {
    await write('.docker/config.json', '{"auths":{}}')
    const basic = await odd('basic')
    const nightly = 'acme/nightly-app'
    return {
      steps: [
        step({ pull: nightly, token: '${{ secrets.NIGHTLY_PULL }}' }, { name: 'one' }),
        step({ push: nightly, token: '${{ secrets.NIGHTLY_PUSH }}' }, { name: 'two' }),
        step({ push: nightly, token: '${{ secrets.NIGHTLY_PUSH }}', registry: basic }, { name: 'three' }),
      ],
    }
  },
}
