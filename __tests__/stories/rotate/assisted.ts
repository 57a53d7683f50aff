import { rotation, rotationWorld } from '../../support/rotation-story.ts'
import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'A person minted the token: proven, stored, and nothing is done on Docker Hub.',
  isWhole: true,
  world: rotationWorld,
  job: stage => {
    return rotation(stage, {
      inputs: {
        'hub-username': '',
        'hub-password': '',
        'hub-totp-secret': '',
        'nightly-push-token': '${{ secrets.NIGHTLY_PUSH }}',
      },
    })
  },
}
