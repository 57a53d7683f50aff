import { fourEntries, fourTokens } from '../../support/four-entries.ts'
import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'verify: two secrets are swapped; what is missing, in excess and misnamed is said one by one.',
  atOnce: true,
  job: async ({ step, write, machine }) => {
    await write('token-list.yml', fourEntries)

    const config = `${machine.home}/token-list.yml`
    return {
      steps: [
        step({
          mode: 'verify',
          config,
          ...fourTokens,
          'nightly-pull-token': '${{ secrets.NIGHTLY_PUSH }}',
          'nightly-push-token': '${{ secrets.NIGHTLY_PULL }}',
        }),
      ],
    }
  },
}
