import { fourSlots, fourTokens } from '../four-slots.ts'
import type { Story } from '../story.ts'

export const story: Story = {
  about: 'verify: there is no room for the job summary.',
  job: async ({ step, write, machine }) => {
    await write('register.yml', fourSlots)
    const config = `${machine.home}/register.yml`
    return { summaryPath: '/dev/full', steps: [step({ mode: 'verify', config, ...fourTokens })] }
  },
}
