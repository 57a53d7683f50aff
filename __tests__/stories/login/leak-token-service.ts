import { organization } from '../../../sandbox/book/entry.ts'
import { fault } from '../../../sandbox/fault.ts'
import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'The token service repeats the token in its refusal, as it is and as docker sends it.',
  job: ({ step, world }) => {
    const { value } = world.entry('release', 'push').token
    const header = Buffer.from(`${organization}:${value}`).toString('base64')
    world.auth.faults.set(fault.details(`no such token: ${value} (Authorization: Basic ${header}, ${value})`))
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
