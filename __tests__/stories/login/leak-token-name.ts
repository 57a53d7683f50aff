import { fourSlots, fourTokens } from '../../support/four-slots.ts'
import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'verify: somebody called a token by its own value, so the registry names it so.',
  atOnce: true,
  job: async ({ step, write, machine, world }) => {
    await write('register.yml', fourSlots)
    const { id, value } = world.slot('nightly', 'push').token
    world.book.change(id, { label: `ci ${value}` })
    const config = `${machine.home}/register.yml`
    return { steps: [step({ mode: 'verify', config, ...fourTokens })] }
  },
}
