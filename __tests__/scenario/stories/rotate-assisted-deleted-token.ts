import { rotation, rotationWorld } from '../rotation-stage.ts'
import type { Story } from '../story.ts'

export const story: Story = {
  about: 'The given token was deleted meanwhile.',
  world: rotationWorld,
  job: stage => rotation(stage, { inputs: { 'nightly-push-token': '${{ secrets.DELETED }}' } }),
}
