import { fourEntries } from '../../support/four-entries.ts'
import type { Story } from '../../support/story.ts'
import { widen } from '../../support/whole-organization.ts'

export const story: Story = {
  about: 'proof: exact refuses a token that may push to the repository of another entry.',
  job: async ({ step, write, machine, world }) => {
    widen(world)
    await write('token-list.yml', fourEntries)
    return {
      steps: [
        step({
          config: `${machine.home}/token-list.yml`,
          channel: 'nightly',
          'nightly-push-token': '${{ secrets.NIGHTLY_PUSH }}',
          push: 'acme/nightly-app',
          proof: 'exact',
        }),
      ],
    }
  },
}
