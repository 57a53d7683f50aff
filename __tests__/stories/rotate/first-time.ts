import { fourStores, rotation, rotationWorld } from '../../support/rotation-story.ts'
import type { Story } from '../../support/story.ts'

export const story: Story = {
  about:
    'The first rotation of a hand-made token: minted, proven, stored in four places, confirmed, promoted.',
  isWhole: true,
  isBuilt: true,
  world: rotationWorld,
  job: stage => rotation(stage, { tokenList: fourStores }),
}
