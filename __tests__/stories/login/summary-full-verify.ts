import { fourEntries, fourTokens } from '../../support/four-entries.ts'
import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'verify: there is no room for the job summary.',
  atOnce: true,
  needs: '/dev/full',
  job: async ({ step, write, machine }) => {
    await write('token-list.yml', fourEntries)
    const config = `${machine.home}/token-list.yml`
    return { summaryPath: '/dev/full', steps: [step({ mode: 'verify', config, ...fourTokens })] }
  },
}
