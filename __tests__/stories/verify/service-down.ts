import { fault } from '../../../sandbox/fault.ts'
import { fourEntries, fourTokens } from '../../support/four-entries.ts'
import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'verify: a registry in trouble is no finding about a token.',
  atOnce: true,
  job: async ({ step, write, machine, world }) => {
    await write('token-list.yml', fourEntries)
    world.auth.faults.set(fault.status(500))
    const config = `${machine.home}/token-list.yml`
    return { steps: [step({ mode: 'verify', config, ...fourTokens, attempts: '1' })] }
  },
}
