import { rotation, rotationWorld } from '../../support/rotation-story.ts'
import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'There is no entry in the register for the given token.',
  world: rotationWorld,
  job: stage => rotation(stage, { inputs: { 'release-push-token': '${{ secrets.RELEASE_PUSH }}' } }),
}
