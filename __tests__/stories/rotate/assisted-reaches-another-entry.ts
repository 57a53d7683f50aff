import { rotation, rotationWorld, twoSlots } from '../../support/rotation-story.ts'
import type { Story } from '../../support/story.ts'
import { widen } from '../../support/whole-organization.ts'

export const story: Story = {
  about:
    'A given token for the whole organization, without an owner account: the registry is asked for the repository of the other entry.',
  world: rotationWorld,
  job: stage => {
    widen(stage.world)
    return rotation(stage, {
      register: twoSlots,
      inputs: {
        'hub-username': '',
        'hub-password': '',
        'hub-totp-secret': '',
        only: 'nightly-ingress-controller push',
        'nightly-push-token': '${{ secrets.NIGHTLY_PUSH }}',
      },
    })
  },
}
