import { rotation, rotationWorld } from '../rotation-stage.ts'
import type { Story } from '../story.ts'

export const story: Story = {
  about: 'There is no register to rotate by.',
  world: rotationWorld,
  job: stage => rotation(stage, { inputs: { config: 'nowhere.yml' } }),
}
