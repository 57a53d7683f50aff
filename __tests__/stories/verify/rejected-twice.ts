import { fourSlots, fourTokens } from '../../support/four-slots.ts'
import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'verify: one refused token under two inputs is presented once; the others are still proven.',
  atOnce: true,
  job: async ({ step, write, machine }) => {
    await write('register.yml', fourSlots)

    const config = `${machine.home}/register.yml`
    return {
      steps: [
        step({
          mode: 'verify',
          config,
          ...fourTokens,
          'release-pull-token': '${{ secrets.DELETED }}',
          'release-push-token': '${{ secrets.DELETED }}',
        }),
      ],
    }
  },
}
