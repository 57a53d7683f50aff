import { fourSlots, fourTokens } from '../../support/four-slots.ts'
import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'verify: the token does what it should, but is not the one that the register names.',
  atOnce: true,
  job: async ({ step, write, machine, world }) => {
    await write('register.yml', fourSlots)
    world.book.change(world.slot('nightly', 'push').token.id, { label: 'made by hand' })
    const config = `${machine.home}/register.yml`
    return { steps: [step({ mode: 'verify', config, ...fourTokens })] }
  },
}
