import { home, rotation, rotationWorld } from '../../support/rotation-story.ts'
import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'GitHub gives a key of 33 bytes: nothing can be sealed with it, and nothing is minted.',
  world: rotationWorld,
  job: stage => {
    const place = stage.world.github?.place(`actions:${home}`)
    if (place !== undefined) place.keyLength = 33
    return rotation(stage)
  },
}
