import { rotation, rotationWorld } from '../../support/rotation-story.ts'
import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'The secret with the password is empty.',
  world: rotationWorld,
  job: stage => rotation(stage, { inputs: { 'hub-password': '' } }),
}
