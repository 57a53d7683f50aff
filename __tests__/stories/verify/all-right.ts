import { fourEntries, fourTokens } from '../../support/four-entries.ts'
import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'verify: four tokens, each exactly what its entry says. Nobody is logged in.',
  isWhole: true,
  isBuilt: true,
  atOnce: true,
  job: async ({ step, write, machine }) => {
    await write('token-list.yml', fourEntries)

    const config = `${machine.home}/token-list.yml`
    return { steps: [step({ mode: 'verify', config, ...fourTokens })] }
  },
}
