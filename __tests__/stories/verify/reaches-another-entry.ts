import { fourEntries } from '../../support/four-entries.ts'
import type { Story } from '../../support/story.ts'
import { widen } from '../../support/whole-organization.ts'

export const story: Story = {
  about:
    'verify: a token for the whole organization has what its entry says, and can reach the repositories of other entries as well, a public one among them.',
  job: async ({ step, write, machine, world }) => {
    widen(world)
    const config = `${machine.home}/token-list.yml`
    const other = '  - { label: acme pull, channel: site, access: pull, repositories: [acme/acme] }\n'
    await write('token-list.yml', fourEntries + other)
    const token = '${{ secrets.NIGHTLY_PUSH }}'
    return { steps: [step({ mode: 'verify', config, 'nightly-push-token': token })] }
  },
}
