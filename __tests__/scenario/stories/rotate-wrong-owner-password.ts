import { rotation, rotationWorld } from '../rotation-stage.ts'
import type { Story } from '../story.ts'

export const story: Story = {
  about: 'The password of the owner is wrong; it is presented once.',
  world: rotationWorld,
  job: stage => rotation(stage, { inputs: { 'hub-password': 'wrong horse' } }),
}
