import { fourEntries, fourTokens } from '../../support/four-entries.ts'
import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'verify: somebody called a token by its own value, so the registry names it so.',
  atOnce: true,
  job: async ({ step, write, machine, world }) => {
    await write('token-list.yml', fourEntries)
    const { id, value } = world.entry('nightly', 'push').token
    world.book.change(id, { label: `ci ${value}` })
    const config = `${machine.home}/token-list.yml`
    return { steps: [step({ mode: 'verify', config, ...fourTokens })] }
  },
}
