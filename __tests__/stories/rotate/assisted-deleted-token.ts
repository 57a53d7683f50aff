import { rotation, rotationWorld } from '../../support/rotation-story.ts'
import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'The given token was deleted meanwhile.',
  world: rotationWorld,
  job: stage => rotation(stage, { inputs: { 'nightly-push-token': '${{ secrets.DELETED }}' } }),
}
