import { rotation, rotationWorld } from '../../support/rotation-story.ts'
import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'The answer to a write is lost: it is sent again.',
  world: rotationWorld,
  job: stage => {
    stage.world.github?.faults.set({ kind: 'reset', late: true }, { times: 1, matching: /^PUT/ })
    return rotation(stage)
  },
}
