import { fourSlots, fourTokens } from '../../support/four-slots.ts'
import type { Story } from '../../support/story.ts'

export const story: Story = {
  about:
    'verify: probe: upload begins a push; this registry lets a push token begin it, but not take it back.',
  atOnce: true,
  job: async ({ step, write, machine }) => {
    await write('register.yml', fourSlots)

    const config = `${machine.home}/register.yml`
    return { steps: [step({ mode: 'verify', config, ...fourTokens, probe: 'upload' })] }
  },
}
