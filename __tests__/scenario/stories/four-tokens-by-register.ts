import { fourSlots, fourTokens } from '../four-slots.ts'
import type { Story } from '../story.ts'

export const story: Story = {
  about: 'Four tokens and no channel: the register knows which one is for this image.',
  job: async ({ step, write, machine }) => {
    await write('register.yml', fourSlots)
    const config = `${machine.home}/register.yml`
    return { steps: [step({ config, push: 'kong/nightly-ingress-controller', ...fourTokens })] }
  },
}
