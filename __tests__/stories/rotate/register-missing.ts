import { rotation, rotationWorld } from '../../support/rotation-story.ts'
import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'There is no register to rotate by.',
  world: rotationWorld,
  job: stage => rotation(stage, { inputs: { config: 'nowhere.yml' } }),
}
