import { fourSlots, fourTokens } from '../../support/four-slots.ts'
import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'verify: the same at a token service that grants less instead of refusing.',
  atOnce: true,
  job: async ({ step, write, machine, world }) => {
    await write('register.yml', fourSlots)
    world.auth.underPrivilege = 'narrow'
    const config = `${machine.home}/register.yml`
    return { steps: [step({ mode: 'verify', config, ...fourTokens })] }
  },
}
