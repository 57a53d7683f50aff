import { oneStore, rotation, rotationWorld } from '../rotation-stage.ts'
import type { Story } from '../story.ts'

export const story: Story = {
  about: 'With a grace of nothing the older token is retired in the same run.',
  world: rotationWorld,
  job: stage => rotation(stage, { register: `rotation: { grace: 0s }\n${oneStore}` }),
}
