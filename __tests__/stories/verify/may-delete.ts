import { fourSlots, fourTokens } from '../../support/four-slots.ts'
import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'verify: a push token that may also delete has something in excess.',
  atOnce: true,
  job: async ({ step, write, machine, world }) => {
    await write('register.yml', fourSlots)
    const resources = [
      { type: 'TYPE_REPO' as const, path: 'kong/nightly-ingress-controller', scopes: ['scope-image-delete'] },
      { type: 'TYPE_REPO' as const, path: '*/*/public', scopes: ['scope-image-pull'] },
    ]
    world.book.change(world.slot('nightly', 'push').token.id, { resources })
    const config = `${machine.home}/register.yml`
    return { steps: [step({ mode: 'verify', config, ...fourTokens })] }
  },
}
