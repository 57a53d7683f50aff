import { rotation, rotationWorld } from '../rotation-stage.ts'
import type { Story } from '../story.ts'

export const story: Story = {
  about: 'The two-factor secret belongs to another account.',
  world: rotationWorld,
  job: stage => rotation(stage, { inputs: { 'hub-totp-secret': 'MFRGGZDFMZTWQ2LK' } }),
}
