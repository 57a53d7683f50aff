import { fourSlots, fourTokens } from '../../support/four-slots.ts'
import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'verify: there is no room for the job summary.',
  atOnce: true,
  needs: '/dev/full',
  job: async ({ step, write, machine }) => {
    await write('register.yml', fourSlots)
    const config = `${machine.home}/register.yml`
    return { summaryPath: '/dev/full', steps: [step({ mode: 'verify', config, ...fourTokens })] }
  },
}
