import { fourEntries, fourTokens } from '../../support/four-entries.ts'
import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'Four tokens and no channel: the token list knows which one is for this image.',
  job: async ({ step, write, machine }) => {
    await write('token-list.yml', fourEntries)
    const config = `${machine.home}/token-list.yml`
    return { steps: [step({ config, push: 'acme/nightly-app', ...fourTokens })] }
  },
}
