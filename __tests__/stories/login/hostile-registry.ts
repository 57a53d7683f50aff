import { fault } from '../../../sandbox/fault.ts'
import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'A refusal that tries to be a workflow command.',
  job: ({ step, world }) => {
    world.auth.faults.set(
      fault.details('no\r::error::forged\n::set-output name=x::1 ##[error]forged %0A::add-mask::acme'),
    )
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
