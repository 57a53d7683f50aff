import { rotation, rotationWorld } from '../rotation-stage.ts'
import type { Story } from '../story.ts'

export const story: Story = {
  about: 'The secret with the password is empty.',
  world: rotationWorld,
  job: stage => rotation(stage, { inputs: { 'hub-password': '' } }),
}
