import { fourSlots, fourTokens } from '../../support/four-slots.ts'
import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'verify: a token of the register that is not given is a warning.',
  atOnce: true,
  job: async ({ step, write, machine }) => {
    await write('register.yml', fourSlots)

    const config = `${machine.home}/register.yml`
    return { steps: [step({ mode: 'verify', config, ...fourTokens, 'nightly-push-token': '' })] }
  },
}
