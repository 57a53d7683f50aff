import { oneStore, rotation, rotationWorld } from '../../support/rotation-story.ts'
import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'A lifetime that ends within the grace of the successor.',
  world: rotationWorld,
  job: stage =>
    rotation(stage, { register: `rotation: { every: 60d, lifetime: 61d, grace: 2d }\n${oneStore}` }),
}
