import { fourEntries, fourTokens } from '../../support/four-entries.ts'
import type { Story } from '../../support/story.ts'

export const story: Story = {
  about:
    'verify: one token reads public images although its entry says no, one does not although it should, one has another label, and one may delete.',
  isWhole: true,
  atOnce: true,
  job: async ({ step, write, machine, world }) => {
    const strict = '    access: pull\n    public-pull: false\n'
    await write('token-list.yml', fourEntries.replace('    access: pull\n', strict))
    const { token } = world.entry('release', 'push')
    world.book.change(token.id, { resources: token.resources.filter(({ path }) => path !== '*/*/public') })
    world.book.change(world.entry('nightly', 'pull').token.id, { label: 'made by hand' })
    const resources = [
      { type: 'TYPE_REPO' as const, path: 'acme/nightly-app', scopes: ['scope-image-delete'] },
      { type: 'TYPE_REPO' as const, path: '*/*/public', scopes: ['scope-image-pull'] },
    ]
    world.book.change(world.entry('nightly', 'push').token.id, { resources })
    return { steps: [step({ mode: 'verify', config: `${machine.home}/token-list.yml`, ...fourTokens })] }
  },
}
