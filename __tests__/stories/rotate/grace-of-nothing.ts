import { oneStore, rotation, rotationWorld } from '../../support/rotation-story.ts'
import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'With a grace of nothing the older token is retired in the same run.',
  world: rotationWorld,
  job: stage => rotation(stage, { register: `rotation: { grace: 0s }\n${oneStore}` }),
}
