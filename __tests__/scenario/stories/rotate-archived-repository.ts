import { oneStore, rotation, rotationWorld } from '../rotation-stage.ts'
import type { Story } from '../story.ts'

export const story: Story = {
  about: 'A store is a secret of an archived repository.',
  world: rotationWorld,
  job: async stage => {
    await stage.world.github?.addRepository('kong/old', { isArchived: true })
    return rotation(stage, { register: `${oneStore}        repository: kong/old\n` })
  },
}
