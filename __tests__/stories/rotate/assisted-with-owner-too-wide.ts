import { rotation, rotationWorld, twoSlots } from '../../support/rotation-story.ts'
import type { Story } from '../../support/story.ts'
import { widen } from '../../support/whole-organization.ts'

export const story: Story = {
  about:
    'A given token for the whole organization, and an owner account: Docker Hub shows that it has more than its entry.',
  world: rotationWorld,
  job: stage => {
    widen(stage.world)
    return rotation(stage, {
      register: twoSlots,
      inputs: {
        only: 'nightly-ingress-controller push',
        'nightly-push-token': '${{ secrets.NIGHTLY_PUSH }}',
      },
    })
  },
}
