import { fourSlots, fourTokens } from '../four-slots.ts'
import type { Story } from '../story.ts'

export const story: Story = {
  about: 'verify: four tokens, each exactly what its slot says. Nobody is logged in.',
  job: async ({ step, write, machine }) => {
    await write('register.yml', fourSlots)

    const config = `${machine.home}/register.yml`
    return { steps: [step({ mode: 'verify', config, ...fourTokens })] }
  },
}
