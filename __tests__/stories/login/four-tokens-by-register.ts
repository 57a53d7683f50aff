import { fourSlots, fourTokens } from '../../support/four-slots.ts'
import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'Four tokens and no channel: the register knows which one is for this image.',
  job: async ({ step, write, machine }) => {
    await write('register.yml', fourSlots)
    const config = `${machine.home}/register.yml`
    return { steps: [step({ config, push: 'kong/nightly-ingress-controller', ...fourTokens })] }
  },
}
