import { rotation, rotationWorld } from '../../support/rotation-story.ts'
import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'The password of the owner is wrong; it is presented once.',
  world: rotationWorld,
  job: stage => rotation(stage, { inputs: { 'hub-password': 'wrong horse' } }),
}
