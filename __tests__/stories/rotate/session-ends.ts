import { rotation, rotationWorld } from '../../support/rotation-story.ts'
import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'Docker Hub ends the session in the middle of the run: another one is opened once.',
  world: rotationWorld,
  job: stage => {
    const { hub } = stage.world
    hub?.events.set(hub.revokeSessions, { times: 1, matching: /^PATCH/ })
    // Without a second factor, whose next code would have to be waited for.
    const account = {
      'hub-username': 'acmebot',
      'hub-password': '${{ secrets.PASSWORD }}',
      'hub-totp-secret': '',
    }
    return rotation(stage, { inputs: account })
  },
}
