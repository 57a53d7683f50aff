import { fourStores, rotation, rotationWorld } from '../rotation-stage.ts'
import type { Story } from '../story.ts'

export const story: Story = {
  about: 'What would be done, and nothing is changed.',
  world: rotationWorld,
  job: stage => rotation(stage, { register: fourStores, inputs: { 'dry-run': 'true' } }),
}
