import { fourSlots, fourTokens } from '../../support/four-slots.ts'
import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'verify: four tokens, each exactly what its slot says. Nobody is logged in.',
  atOnce: true,
  job: async ({ step, write, machine }) => {
    await write('register.yml', fourSlots)

    const config = `${machine.home}/register.yml`
    return { steps: [step({ mode: 'verify', config, ...fourTokens })] }
  },
}
