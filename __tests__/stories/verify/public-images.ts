import { fourSlots } from '../../support/four-slots.ts'
import type { Story } from '../../support/story.ts'

export const story: Story = {
  about:
    'verify: a token that may read public images although its entry says no, and one that may not although it should.',
  atOnce: true,
  job: async ({ step, write, machine, world }) => {
    const { token } = world.slot('nightly', 'push')
    world.book.change(token.id, { resources: token.resources.filter(({ path }) => path !== '*/*/public') })
    await write(
      'register.yml',
      fourSlots.replace('    access: pull\n', '    access: pull\n    public-pull: false\n'),
    )
    const config = `${machine.home}/register.yml`
    return {
      steps: [
        step({
          mode: 'verify',
          config,
          'release-pull-token': '${{ secrets.RELEASE_PULL }}',
          'nightly-push-token': '${{ secrets.NIGHTLY_PUSH }}',
        }),
      ],
    }
  },
}
