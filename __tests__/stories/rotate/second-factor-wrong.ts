import { rotation, rotationWorld } from '../../support/rotation-story.ts'
import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'The two-factor secret belongs to another account.',
  world: rotationWorld,
  job: stage => rotation(stage, { inputs: { 'hub-totp-secret': 'MFRGGZDFMZTWQ2LK' } }),
}
