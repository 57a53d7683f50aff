import { rotation, rotationWorld } from '../rotation-stage.ts'
import type { Story } from '../story.ts'

export const story: Story = {
  about: 'The owner has two-factor authentication, and its secret is not given.',
  world: rotationWorld,
  job: stage => rotation(stage, { inputs: { 'hub-totp-secret': '' } }),
}
