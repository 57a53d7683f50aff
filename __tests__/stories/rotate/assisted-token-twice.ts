import { rotation, rotationWorld } from '../../support/rotation-story.ts'
import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'The new token is given by two inputs.',
  world: rotationWorld,
  job: stage =>
    rotation(stage, {
      inputs: { token: '${{ secrets.NIGHTLY_PUSH }}', 'nightly-push-token': '${{ secrets.NIGHTLY_PUSH }}' },
    }),
}
