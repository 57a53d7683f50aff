import { rotation, rotationWorld } from '../../support/rotation-story.ts'
import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'The owner has two-factor authentication, and its secret is not given.',
  world: rotationWorld,
  job: stage => rotation(stage, { inputs: { 'hub-totp-secret': '' } }),
}
