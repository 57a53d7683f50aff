import { fault } from '../../../sandbox/fault.ts'
import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'The token service repeats the token where a long refusal is cut off.',
  job: ({ step, world }) => {
    const { value } = world.entry('release', 'push').token
    const places = Array.from({ length: 40 }, (_, at) => `${'.'.repeat(at % 7)}${value}`)
    world.auth.faults.set(fault.details(`no such token: ${places.join(' ')}`))
    return {
      steps: [
        step({
          channel: 'release',
          'release-push-token': '${{ secrets.RELEASE_PUSH }}',
          push: 'acme/app',
        }),
      ],
    }
  },
}
