import { rotation, rotationWorld } from '../../support/rotation-story.ts'
import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'Neither an owner account nor new tokens are given.',
  world: rotationWorld,
  job: stage =>
    rotation(stage, { inputs: { 'hub-username': '', 'hub-password': '', 'hub-totp-secret': '' } }),
}
