import { oneStore, rotation, rotationWorld } from '../../support/rotation-story.ts'
import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'A repository has another name by now: its redirect is followed, with a warning.',
  world: rotationWorld,
  job: stage => {
    stage.world.github?.rename('acme/website', 'acme/operator')
    return rotation(stage, { tokenList: `${oneStore}        repository: acme/website\n` })
  },
}
