import { oneStore, rotation, rotationWorld } from '../../support/rotation-story.ts'
import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'A store is a secret of an archived repository.',
  world: rotationWorld,
  job: async stage => {
    await stage.world.github?.addRepository('kong/old', { isArchived: true })
    return rotation(stage, { register: `${oneStore}        repository: kong/old\n` })
  },
}
