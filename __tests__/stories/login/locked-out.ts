import { fault } from '../../../sandbox/fault.ts'
import type { Story } from '../../support/story.ts'

export const story: Story = {
  about:
    'Somebody else failed too often and locked the organization out: another try would only make it last longer.',
  job: ({ step, world }) => {
    world.auth.faults.set(fault.details('too many failed login attempts for username or IP address', 429))
    const inputs = { push: 'acme/app' }
    return { steps: [step({ ...inputs, token: '${{ secrets.RELEASE_PUSH }}' })] }
  },
}
