import { fourEntries, fourTokens } from '../../support/four-entries.ts'
import type { Story } from '../../support/story.ts'

export const story: Story = {
  about:
    'verify: probe: upload begins a push; this registry lets a push token begin it, but not take it back.',
  atOnce: true,
  job: async ({ step, write, machine }) => {
    await write('token-list.yml', fourEntries)

    const config = `${machine.home}/token-list.yml`
    return { steps: [step({ mode: 'verify', config, ...fourTokens, probe: 'upload' })] }
  },
}
